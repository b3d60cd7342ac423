import { useParams } from '@tanstack/react-router';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  OwnIntroductionDocument,
  type OwnIntroductionQuery,
  ReportPlacementDocument,
} from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { DialogButton } from '../../ui/dialog.js';
import { Check, Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { CancelPlacement, ReportDeparture } from '../../ui/placement.js';
import { Answered, Note } from '../../ui/states.js';
import { Steps } from '../../ui/steps.js';
import { NoteFee, NoteOpening } from './notes.js';

type Introduction = OwnIntroductionQuery['introduction'];

/** 紹介の詳細 — an introduction of this agency's: the selection, and the hire if it comes to that. */
export function Screen() {
  const say = useSay();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useHub(OwnIntroductionDocument, { id });
  return (
    <Page title={asked.data?.introduction.jobOpening.title ?? say('紹介', 'Introduction')}>
      <Link to="/agency/pipeline">{say('紹介の進捗へ', 'To the pipeline')}</Link>
      <Answered of={asked}>
        {({ introduction }) => (
          <>
            <Selection of={introduction} />
            {introduction.placement && <Hire of={introduction.placement} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Selection({ of }: { of: Introduction }) {
  const say = useSay();
  const { time } = useFormat();
  return (
    <Section title={say('選考', 'Selection')}>
      {of.status === 'PROPOSED' && (
        <div className="mb-4">
          <Note tone="plain" title={say('候補者の承認を待っています', 'The candidate has not decided yet')}>
            {say('14日以内に承認がなければ、取り消されます。', 'Without an answer within 14 days it is cancelled.')}
          </Note>
        </div>
      )}
      <Facts
        of={[
          [say('状態', 'State'), <StateBadge key="state" of="introduction" state={of.status} />],
          [
            say('候補者', 'Candidate'),
            of.candidate ? (
              <Link key="candidate" to={`/agency/candidates/${encodeURIComponent(of.candidate.id)}`}>
                {of.candidate.identity?.name ?? of.candidate.profile?.headline ?? say('候補者', 'Candidate')}
              </Link>
            ) : (
              say('開示が終わった候補者', 'No longer released')
            ),
          ],
          [say('採用企業', 'Employer'), of.jobOpening.employer.name],
          [say('紹介の日時', 'Introduced'), time(of.proposedAt)],
          [say('ことば', 'Message'), of.message],
          [say('労働条件の明示', 'Working conditions'), of.conditions],
        ]}
      />
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <Steps id={of.id} status={of.status} end="WITHDRAWN" />
        {of.status === 'OFFERED' && !of.placement && <Report id={of.id} />}
        <NoteOpening of={of.jobOpening} />
      </div>
    </Section>
  );
}

function Report({ id }: { id: string }) {
  const say = useSay();
  const { yen } = useFormat();
  const report = useWish(ReportPlacementDocument, ({ reportPlacement: { placement } }) =>
    say(`成約を報告しました（手数料 ${yen(placement.fee)}）`, `Reported; the fee is ${yen(placement.fee)}`),
  );
  const title = say('成約を報告する', 'Report the hire');
  return (
    <DialogButton kind="main" label={title} title={title}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={async (values) => {
            await report.mutateAsync({
              input: {
                introductionId: id,
                startsOn: values.text('startsOn'),
                annualSalary: Math.round((values.number('annualSalary') ?? 0) * 10_000),
                isPermanent: values.is('isPermanent'),
              },
            });
            close();
          }}
        >
          <TextField name="startsOn" type="date" required label={say('入社日', 'First day')} />
          <TextField
            name="annualSalary"
            type="number"
            min={1}
            required
            label={say('理論年収（万円）', 'Yearly income (10,000 yen)')}
            help={say(
              '月給×12＋賞与＋手当（通勤手当を除く）',
              'Twelve months, bonus and allowances, without commuting',
            )}
          />
          <Check name="isPermanent" label={say('期間の定めのない雇用', 'Permanent employment')} checked />
        </Form>
      )}
    </DialogButton>
  );
}

function Hire({ of }: { of: NonNullable<Introduction['placement']> }) {
  const say = useSay();
  const { day, yen } = useFormat();
  return (
    <Section title={say('成約', 'The placement')}>
      <Facts
        of={[
          [say('状態', 'State'), <StateBadge key="state" of="placement" state={of.status} />],
          [say('入社日', 'First day'), day(of.startsOn)],
          [say('理論年収', 'Yearly income'), yen(of.annualSalary)],
          [say('手数料', 'Fee'), yen(of.fee)],
          [say('枠で免除', 'Waived'), yen(of.feeWaived)],
          [say('退職日', 'Left on'), day(of.leftOn)],
          [say('雇用期間', 'Term'), of.isPermanent ? say('定めなし', 'Permanent') : say('定めあり', 'Fixed')],
          [say('手数料表の版', 'Fee schedule'), of.feeScheduleVersion ?? '—'],
          [say('運営者の決定の理由', 'Why the operator decided'), of.decisionReason ?? '—'],
        ]}
      />
      {of.isFlagged && (
        <div className="mt-4">
          <Note tone="warn" title={say('運営者が確認します', 'The operator looks at it')}>
            {say('許可が有効でないあいだに報告された成約です。', 'It was reported while the permit was not in force.')}
          </Note>
        </div>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <NoteFee id={of.id} />
        <CancelPlacement of={of} />
        <ReportDeparture of={of} />
      </div>
    </Section>
  );
}
