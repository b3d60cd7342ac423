import { useWish } from '../app/hub.js';
import { useSay } from '../app/language.js';
import {
  CancelPlacementDocument,
  OpenDisputeDocument,
  type PlacementStatus,
  ReportDepartureDocument,
} from '../generated/operations.js';
import { useChoices, words } from './codes.js';
import { DialogButton } from './dialog.js';
import { Choice, Form, TextArea, TextField } from './form.js';
import { today } from './format.js';

interface Hire {
  readonly id: string;
  readonly status: PlacementStatus;
}

/** Before the first day either side may call a hire off. */
export function CancelPlacement({ of }: { of: Hire }) {
  const say = useSay();
  const cancel = useWish(CancelPlacementDocument, () => say('成約を取り消しました', 'The placement is cancelled'));
  if (of.status !== 'REPORTED' && of.status !== 'CONFIRMED') return null;
  const title = say('成約を取り消す', 'Cancel the placement');
  return (
    <DialogButton kind="danger" label={title} title={title}>
      {(close) => (
        <Form
          danger
          send={title}
          cancel={close}
          onSend={(values) =>
            cancel.mutateAsync({ input: { placementId: of.id, reason: values.text('reason') } }).then(close)
          }
        >
          <TextField name="reason" required label={say('理由', 'Reason')} />
        </Form>
      )}
    </DialogButton>
  );
}

export function ReportDeparture({ of }: { of: Hire }) {
  const say = useSay();
  const choices = useChoices();
  const report = useWish(ReportDepartureDocument, () => say('退職を報告しました', 'The departure is reported'));
  if (of.status !== 'STARTED') return null;
  const title = say('早期退職を報告する', 'Report a departure');
  return (
    <DialogButton label={title} title={title}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={(values) =>
            report
              .mutateAsync({
                input: { placementId: of.id, leftOn: values.text('leftOn'), cause: values.text('cause') as never },
              })
              .then(close)
          }
        >
          <TextField name="leftOn" type="date" required value={today()} label={say('退職日', 'Left on')} />
          <Choice name="cause" required label={say('理由の区分', 'Cause')} choices={choices(words.departure)} />
        </Form>
      )}
    </DialogButton>
  );
}

/** For 30 days after the last news of a hire: of one's own, or of one that earned units, which is named by its posting. */
export function OpenDispute(props: { about: { placementId: string } | { postingId: string }; label?: string }) {
  const say = useSay();
  const open = useWish(OpenDisputeDocument, () => say('異議を申し立てました', 'The dispute is open'));
  const title = say('異議を申し立てる', 'Open a dispute');
  return (
    <DialogButton label={props.label ?? title} title={title}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={(values) => open.mutateAsync({ input: { ...props.about, claim: values.text('claim') } }).then(close)}
        >
          <p>
            {say(
              '紹介会社に照会し、運営者が理由を付けて決めます。それまで、この採用による単位は動きません。',
              'The agency is asked and the operator decides, with reasons. Until then the units of this hire do not move.',
            )}
          </p>
          <TextArea name="claim" required label={say('主張', 'Claim')} />
        </Form>
      )}
    </DialogButton>
  );
}
