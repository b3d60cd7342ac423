import { useParams } from '@tanstack/react-router';
import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { AgencyFileDocument, type AgencyFileQuery, PermitFilingsDocument } from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { today, useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { AddLogin, Logins } from '../../ui/logins.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';
import { FilingTable } from './filing.js';
import { DecideStanding } from './standing.js';

/** 紹介会社の詳細 — permit, standing, fees, filings, and who acts for it. */
export function Screen() {
  const say = useSay();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useHub(AgencyFileDocument, { id });
  return (
    <Page title={asked.data?.agency.name ?? say('紹介会社', 'Agency')}>
      <Link to="/operator">{say('紹介会社の一覧へ', 'All agencies')}</Link>
      <Answered of={asked}>
        {({ agency, agencyLogins }) => (
          <>
            <Permit of={agency} />
            <Filings agencyId={agency.id} />
            <Fees of={agency.feeSchedules} />
            <Section
              title={say('ログイン', 'Logins')}
              lead={say(
                'この紹介会社の名前で操作できる人とシステムです。取り消すと、1秒以内に使えなくなります。',
                'Who may act in its name: people and machine clients. Revoked, one stops working within a second.',
              )}
              actions={<AddLogin agencyId={agency.id} />}
            >
              <Logins of={agencyLogins} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

type Agency = AgencyFileQuery['agency'];

function Permit({ of }: { of: Agency }) {
  const say = useSay();
  const { day } = useFormat();
  return (
    <Section title={say('許可と資格状態', 'Permit and standing')} actions={<DecideStanding of={of} />}>
      <Facts
        of={[
          [say('資格状態', 'Standing'), <StateBadge key="standing" of="standing" state={of.standing} />],
          [say('許可番号', 'Permit'), of.permitNumber],
          [
            say('有効期間', 'Valid'),
            <span key="valid">
              {unbroken(`${day(of.permitValidFrom)} – ${day(of.permitValidTo)}`)}{' '}
              {of.permitValidTo < today() && <Badge tone="bad">{say('期限切れ', 'Ended')}</Badge>}
            </span>,
          ],
          [say('法人番号', 'Corporate number'), of.corporateNumber],
          [say('得意分野', 'Specialities'), of.specialities.join(say('、', ', ')) || '—'],
          [say('返戻金制度', 'Refund policy'), of.refundPolicy ?? '—'],
          [say('連絡先', 'Contact'), of.contactEmail ?? '—'],
        ]}
      />
    </Section>
  );
}

function Filings({ agencyId }: { agencyId: string }) {
  const say = useSay();
  const asked = useHub(PermitFilingsDocument, { status: null });
  return (
    <Section title={say('申請・更新の届出', 'Applications and renewals')}>
      <Answered of={asked}>
        {({ permitFilings }) => {
          const own = permitFilings.filter((filing) => filing.agencyId === agencyId);
          return own.length === 0 ? <Empty title={say('届出はありません', 'None')} /> : <FilingTable of={own} />;
        }}
      </Answered>
    </Section>
  );
}

function Fees({ of }: { of: Agency['feeSchedules'] }) {
  const say = useSay();
  const { day, yen } = useFormat();
  return (
    <Section title={say('手数料表', 'Fee schedules')}>
      {of.length === 0 ? (
        <Empty title={say('届出はありません', 'None was filed')} />
      ) : (
        <Table
          name={say('手数料表', 'Fee schedules')}
          rows={of}
          idOf={({ version }) => String(version)}
          columns={[
            { title: say('版', 'Version'), cell: ({ version }) => version },
            { title: say('適用開始', 'Effective from'), whole: true, cell: ({ effectiveFrom }) => day(effectiveFrom) },
            { title: say('届出日', 'Filed on'), whole: true, cell: ({ filedOn }) => day(filedOn) },
            { title: say('率', 'Rate'), number: true, cell: ({ ratePercent }) => `${ratePercent}%` },
            { title: say('最低額', 'Minimum'), number: true, cell: ({ minimumFee }) => yen(minimumFee) },
            { title: say('備考', 'Note'), cell: ({ note }) => note ?? '—' },
          ]}
        />
      )}
    </Section>
  );
}
