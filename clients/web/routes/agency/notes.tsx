import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type FeePaymentKind, NoteFeePaymentDocument, NoteOpeningDocument } from '../../generated/operations.js';
import { useChoices, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { today } from '../../ui/format.js';

/** What the ledger of openings is to say besides what the hub knows. */
export function NoteOpening({ of }: { of: { readonly id: string; readonly title: string } }) {
  const say = useSay();
  const note = useWish(NoteOpeningDocument, () => say('求人管理簿に記入しました', 'Noted in the ledger of openings'));
  const title = say('求人管理簿に記入', 'Note for the ledger');
  return (
    <DialogButton label={title} title={`${title}：${of.title}`}>
      {(close) => (
        <Form
          send={say('記入する', 'Note it')}
          cancel={close}
          onSend={async (values) => {
            await note.mutateAsync({
              input: {
                jobOpeningId: of.id,
                address: values.maybe('address'),
                contact: values.maybe('contact'),
                headcount: values.number('headcount'),
                validUntil: values.maybe('validUntil'),
                employmentTerm: values.maybe('employmentTerm'),
              },
            });
            close();
          }}
        >
          <p>
            {say(
              '以前の記入は、ここに書いた内容で置き換わります。',
              'What was noted before is replaced by what you write here.',
            )}
          </p>
          <TextField name="address" label={say('求人者の所在地', 'Address of the employer')} />
          <TextField name="contact" label={say('求人に係る連絡先', 'Contact for the opening')} />
          <TextField name="headcount" type="number" min={1} label={say('求人数', 'Headcount')} />
          <TextField name="validUntil" type="date" label={say('求人の有効期間', 'Valid until')} />
          <TextField name="employmentTerm" label={say('雇用期間', 'Term of employment')} />
        </Form>
      )}
    </DialogButton>
  );
}

/** When a fee was paid or given back, for the ledger of fees. */
export function NoteFee({ id }: { id: string }) {
  const say = useSay();
  const choices = useChoices();
  const note = useWish(NoteFeePaymentDocument, () => say('手数料管理簿に記入しました', 'Noted in the ledger of fees'));
  const title = say('徴収・返戻を記入', 'Note a payment');
  return (
    <DialogButton label={title} title={title}>
      {(close) => (
        <Form
          send={say('記入する', 'Note it')}
          cancel={close}
          onSend={async (values) => {
            await note.mutateAsync({
              input: {
                placementId: id,
                kind: values.text('kind') as FeePaymentKind,
                paidOn: values.text('paidOn'),
                amount: values.number('amount') ?? 0,
              },
            });
            close();
          }}
        >
          <Choice name="kind" required label={say('種別', 'Kind')} choices={choices(words.feePayment)} />
          <TextField name="paidOn" type="date" required value={today()} label={say('年月日', 'Day')} />
          <TextField name="amount" type="number" min={1} required label={say('金額（円）', 'Amount (yen)')} />
        </Form>
      )}
    </DialogButton>
  );
}
