import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { ChangeAgencyDetailsDocument, OwnAgencyDocument, type OwnAgencyQuery } from '../../generated/operations.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form, TextArea, TextField } from '../../ui/form.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered } from '../../ui/states.js';
import { Fees } from './fee-papers.js';
import { Permit } from './permit.js';
import { Filings, OwnPermit } from './permit-papers.js';

type Agency = OwnAgencyQuery['myAgency'];

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
          [say('得意分野', 'Specialities'), of.specialities.join(say('、', ', ')) || '—'],
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
