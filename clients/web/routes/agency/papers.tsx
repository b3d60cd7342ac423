import { useState } from 'react';
import { base64, bytesOf, keepFile } from '../../app/files.js';
import { ask, useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  ChangeAgencyDetailsDocument,
  FiledDocumentDocument,
  FileFeeScheduleDocument,
  FilePermitRenewalDocument,
  OwnAgencyDocument,
  type OwnAgencyQuery,
  type PermitDocumentKind,
} from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form, TextArea, TextField, type Values } from '../../ui/form.js';
import { today, useFormat } from '../../ui/format.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Empty, Failed } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { Permit } from './permit.js';

type Agency = OwnAgencyQuery['myAgency'];
type Filing = OwnAgencyQuery['permitFilings'][number];

/** 許可・手数料表 — what an agency has filed and says of itself: permit and renewal, fee schedules, details. */
export function Screen() {
  const say = useSay();
  const asked = useHub(OwnAgencyDocument, {});
  return (
    <Page title={say('許可・手数料表', 'Permit and fees')}>
      <Permit />
      <Answered of={asked}>
        {({ myAgency, permitFilings }) => (
          <>
            <OwnPermit of={myAgency} />
            <Filings of={permitFilings} />
            <Fees of={myAgency} />
            <Details of={myAgency} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function OwnPermit({ of }: { of: Agency }) {
  const say = useSay();
  const { day } = useFormat();
  const renew = say('更新を届け出る', 'File a renewal');
  return (
    <Section
      title={say('許可', 'Permit')}
      actions={
        <DialogButton kind="main" label={renew} title={renew}>
          {(close) => <Renew of={of} close={close} />}
        </DialogButton>
      }
    >
      <Facts
        of={[
          [say('名称', 'Name'), of.name],
          [say('法人番号', 'Corporate number'), of.corporateNumber],
          [say('許可番号', 'Permit number'), of.permitNumber],
          [say('有効期間の始まり', 'Valid from'), day(of.permitValidFrom)],
          [say('有効期間の終わり', 'Valid until'), day(of.permitValidTo)],
          [say('資格状態', 'Standing'), <StateBadge key="standing" of="standing" state={of.standing} />],
        ]}
      />
    </Section>
  );
}

const DOCUMENTS: readonly PermitDocumentKind[] = ['PERMIT', 'FEE_SCHEDULE', 'OTHER'];

async function documentsIn(values: Values) {
  const given = DOCUMENTS.map((kind) => ({ kind, file: values.file(kind) }));
  return Promise.all(
    given.flatMap(({ kind, file }) => (file ? [base64(file).then((contentBase64) => ({ kind, contentBase64 }))] : [])),
  );
}

function Renew({ of, close }: { of: Agency; close: () => void }) {
  const say = useSay();
  const word = useWord();
  const file = useWish(FilePermitRenewalDocument, () =>
    say('届け出ました。運営者が確認します。', 'Filed. The operator will look at it.'),
  );
  return (
    <Form
      send={say('届け出る', 'File it')}
      cancel={close}
      onSend={async (values) => {
        const input = {
          permitValidFrom: values.text('permitValidFrom'),
          permitValidTo: values.text('permitValidTo'),
          documents: await documentsIn(values),
        };
        await file.mutateAsync({ input });
        close();
      }}
    >
      <p>
        {say(
          `いまの許可は${of.permitNumber}です。更新後の有効期間と許可証を届け出てください。`,
          `Your permit is ${of.permitNumber}. File its new period, and the permit itself.`,
        )}
      </p>
      <TextField name="permitValidFrom" type="date" required label={say('有効期間の始まり', 'Valid from')} />
      <TextField name="permitValidTo" type="date" required label={say('有効期間の終わり', 'Valid until')} />
      {DOCUMENTS.map((kind) => (
        <TextField
          key={kind}
          name={kind}
          type="file"
          required={kind === 'PERMIT'}
          accept="application/pdf,image/png,image/jpeg"
          label={word(words.document, kind)}
          {...(kind === 'PERMIT'
            ? { help: say('PDF・PNG・JPEG、1点2MBまで、合計3MBまで', 'PDF, PNG or JPEG, 2 MB each, 3 MB together') }
            : {})}
        />
      ))}
    </Form>
  );
}

function Filings({ of }: { of: readonly Filing[] }) {
  const say = useSay();
  const word = useWord();
  const { day, time } = useFormat();
  const name = say('届出', 'Filings');
  return (
    <Section title={name}>
      {of.length === 0 ? (
        <Empty title={say('届出はありません', 'Nothing was filed')} />
      ) : (
        <Table
          name={name}
          rows={of}
          idOf={({ id }) => id}
          columns={[
            { title: say('種別', 'Kind'), cell: ({ kind }) => word(words.filingKind, kind) },
            {
              title: say('有効期間', 'Period'),
              cell: ({ permitValidFrom, permitValidTo }) => `${day(permitValidFrom)}〜${day(permitValidTo)}`,
            },
            { title: say('提出', 'Filed'), cell: ({ submittedAt }) => time(submittedAt) },
            { title: say('結果', 'Decision'), cell: ({ status }) => <StateBadge of="filing" state={status} /> },
            { title: say('理由', 'Reason'), cell: ({ reason }) => reason ?? '—' },
            {
              title: say('書類', 'Documents'),
              cell: ({ documents }) => documents.map((one) => <Filed key={one.id} of={one} />),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Filed({ of }: { of: Filing['documents'][number] }) {
  const word = useWord();
  const { number } = useFormat();
  const [error, setError] = useState<unknown>(null);
  async function open() {
    setError(null);
    const { permitDocument } = await ask(FiledDocumentDocument, { id: of.id });
    const content = new Blob([bytesOf(permitDocument.contentBase64 ?? '')], { type: of.mediaType });
    keepFile(content, `${of.kind.toLowerCase()}.${of.mediaType.split('/')[1]}`);
  }
  return (
    <span className="block">
      <button type="button" className="link text-start" onClick={() => void open().catch(setError)}>
        {word(words.document, of.kind)} ({number(Math.ceil(of.bytes / 1024))} kB)
      </button>
      {error !== null && <Failed error={error} />}
    </span>
  );
}

function Fees({ of }: { of: Agency }) {
  const say = useSay();
  const { day, yen } = useFormat();
  const name = say('手数料表', 'Fee schedules');
  const add = say('新しい版を届け出る', 'File a new version');
  return (
    <Section
      title={name}
      lead={say(
        '紹介した日に適用されていた版で計算されます。届け出た版は変えられません。',
        'A hire is charged by the version in force on the day of the introduction. A version is never changed.',
      )}
      actions={
        <DialogButton label={add} title={add}>
          {(close) => <FileFees close={close} />}
        </DialogButton>
      }
    >
      <Table
        name={name}
        rows={of.feeSchedules}
        idOf={({ version }) => String(version)}
        columns={[
          { title: say('版', 'Version'), number: true, cell: ({ version }) => version },
          { title: say('適用開始日', 'In force from'), cell: ({ effectiveFrom }) => day(effectiveFrom) },
          { title: say('届出日', 'Filed on'), cell: ({ filedOn }) => day(filedOn) },
          { title: say('料率', 'Rate'), number: true, cell: ({ ratePercent }) => `${ratePercent}%` },
          { title: say('最低額', 'Minimum'), number: true, cell: ({ minimumFee }) => yen(minimumFee) },
          { title: say('備考', 'Note'), cell: ({ note }) => note ?? '—' },
        ]}
      />
    </Section>
  );
}

function FileFees({ close }: { close: () => void }) {
  const say = useSay();
  const file = useWish(FileFeeScheduleDocument, ({ fileFeeSchedule: { feeSchedule } }) =>
    say(`第${feeSchedule.version}版を登録しました`, `Version ${feeSchedule.version} is on record`),
  );
  return (
    <Form
      send={say('登録する', 'Put it on record')}
      cancel={close}
      onSend={async (values) => {
        await file.mutateAsync({
          input: {
            effectiveFrom: values.text('effectiveFrom'),
            filedOn: values.text('filedOn'),
            ratePercent: values.number('ratePercent') ?? 0,
            minimumFee: values.number('minimumFee'),
            note: values.maybe('note'),
          },
        });
        close();
      }}
    >
      <TextField
        name="filedOn"
        type="date"
        required
        value={today()}
        label={say('労働局への届出日', 'Filed with the labour bureau on')}
      />
      <TextField
        name="effectiveFrom"
        type="date"
        required
        value={today()}
        label={say('適用開始日', 'In force from')}
        help={say('今日以降の日', 'Today at the earliest')}
      />
      <TextField
        name="ratePercent"
        type="number"
        min={0}
        max={100}
        required
        label={say('料率（理論年収の%）', 'Rate (% of the yearly income)')}
      />
      <TextField name="minimumFee" type="number" min={0} label={say('最低額（円）', 'Minimum (yen)')} />
      <TextField name="note" label={say('備考', 'Note')} />
    </Form>
  );
}

function Details({ of }: { of: Agency }) {
  const say = useSay();
  const change = say('変更する', 'Change');
  const title = say('会社の情報', 'Details');
  return (
    <Section
      title={title}
      actions={
        <DialogButton label={change} title={title}>
          {(close) => <Change of={of} close={close} />}
        </DialogButton>
      }
    >
      <Facts
        of={[
          [say('得意分野', 'Specialities'), of.specialities.join('、') || '—'],
          [say('返戻金制度', 'Refund policy'), of.refundPolicy ?? say('なし', 'None')],
          [say('ハブからの連絡先', 'Where the hub writes to'), of.contactEmail ?? say('未登録', 'Not given')],
        ]}
      />
    </Section>
  );
}

function Change({ of, close }: { of: Agency; close: () => void }) {
  const say = useSay();
  const change = useWish(ChangeAgencyDetailsDocument, () => say('変更しました', 'Changed'));
  return (
    <Form
      send={say('変更する', 'Change')}
      cancel={close}
      onSend={async (values) => {
        await change.mutateAsync({
          input: {
            specialities: values.list('specialities'),
            refundPolicy: values.maybe('refundPolicy'),
            contactEmail: values.maybe('contactEmail'),
          },
        });
        close();
      }}
    >
      <TextField
        name="specialities"
        label={say('得意分野', 'Specialities')}
        help={say('「、」で区切ります。', 'Separate them by commas.')}
        value={of.specialities.join('、')}
      />
      <TextArea name="refundPolicy" rows={3} label={say('返戻金制度', 'Refund policy')} value={of.refundPolicy} />
      <TextField
        name="contactEmail"
        type="email"
        label={say('ハブからの連絡先', 'Where the hub writes to')}
        value={of.contactEmail}
      />
    </Form>
  );
}
