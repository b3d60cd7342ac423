import { base64 } from '../../app/files.js';
import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { FilePermitRenewalDocument, type OwnAgencyQuery, type PermitDocumentKind } from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Filed } from '../../ui/filed.js';
import { Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Facts, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import type { Values } from '../../ui/values.js';

type Agency = OwnAgencyQuery['myAgency'];
type Filing = OwnAgencyQuery['permitFilings'][number];

/** 許可 — the permit, and filing its renewal. */
export function OwnPermit({ of }: { of: Agency }) {
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

/** 届出 — what was filed, and what the operator decided on it. */
export function Filings({ of }: { of: readonly Filing[] }) {
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
            { title: say('種別', 'Kind'), whole: true, cell: ({ kind }) => word(words.filingKind, kind) },
            {
              title: say('有効期間', 'Period'),
              cell: ({ permitValidFrom, permitValidTo }) => `${day(permitValidFrom)}〜${day(permitValidTo)}`,
            },
            { title: say('提出', 'Filed'), whole: true, cell: ({ submittedAt }) => time(submittedAt) },
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
