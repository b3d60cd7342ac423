import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { DecidePermitFilingDocument, type PermitFilingsQuery } from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Filed } from '../../ui/filed.js';
import { Choice, Form, TextArea } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Facts } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';

type Filing = PermitFilingsQuery['permitFilings'][number];

/** Filings with their documents, and the decision on those that wait. */
export function FilingTable({ of }: { of: readonly Filing[] }) {
  const say = useSay();
  const word = useWord();
  const { day, time } = useFormat();
  return (
    <Table
      name={say('申請・届出', 'Filings')}
      rows={of}
      idOf={({ id }) => id}
      columns={[
        {
          title: say('会社', 'Agency'),
          cell: ({ name, corporateNumber }) => (
            <>
              <span className="font-bold">{name}</span>
              <span className="text-quiet block text-sm">{corporateNumber}</span>
            </>
          ),
        },
        { title: say('種別', 'Kind'), whole: true, cell: ({ kind }) => word(words.filingKind, kind) },
        {
          title: say('許可', 'Permit'),
          cell: ({ permitNumber, permitValidFrom, permitValidTo }) => (
            <>
              {permitNumber}
              <span className="text-quiet block text-sm">
                {unbroken(`${day(permitValidFrom)} – ${day(permitValidTo)}`)}
              </span>
            </>
          ),
        },
        { title: say('提出', 'Filed'), whole: true, cell: ({ submittedAt }) => time(submittedAt) },
        {
          title: say('書類', 'Documents'),
          cell: ({ documents }) => documents.map((one) => <Filed key={one.id} of={one} />),
        },
        {
          title: say('決定', 'Decision'),
          cell: (filing) =>
            filing.status === 'SUBMITTED' ? (
              <Decide of={filing} />
            ) : (
              <>
                <StateBadge of="filing" state={filing.status} />
                <span className="text-quiet block text-sm">
                  {unbroken(`${time(filing.decidedAt)} ${filing.reason}`)}
                </span>
              </>
            ),
        },
      ]}
    />
  );
}

function Decide({ of }: { of: Filing }) {
  const say = useSay();
  const word = useWord();
  const { day } = useFormat();
  const decide = useWish(DecidePermitFilingDocument, ({ decidePermitFiling: { filing } }) =>
    say(`「${word(words.filing, filing.status)}」としました`, word(words.filing, filing.status)),
  );
  const title = say('審査する', 'Decide');
  return (
    <DialogButton kind="main" label={title} title={`${word(words.filingKind, of.kind)} — ${of.name}`}>
      {(close) => (
        <Form
          send={say('決定する', 'Decide')}
          cancel={close}
          onSend={(values) =>
            decide
              .mutateAsync({
                input: { filingId: of.id, accepted: values.text('accepted') === 'yes', reason: values.text('reason') },
              })
              .then(close)
          }
        >
          <Facts
            of={[
              [say('許可番号', 'Permit'), of.permitNumber],
              [say('有効期間', 'Valid'), `${day(of.permitValidFrom)} – ${day(of.permitValidTo)}`],
              [say('書類', 'Documents'), of.documents.map((one) => <Filed key={one.id} of={one} />)],
            ]}
          />
          <Choice
            name="accepted"
            required
            label={say('結論', 'Decision')}
            choices={[
              ['yes', say('受理する', 'Accept')],
              ['no', say('受理しない', 'Refuse')],
            ]}
          />
          <TextArea
            name="reason"
            required
            rows={3}
            label={say('理由', 'Reasons')}
            help={say('紹介会社にメールで伝わります。', 'Mailed to the agency.')}
          />
        </Form>
      )}
    </DialogButton>
  );
}
