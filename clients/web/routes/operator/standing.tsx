import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type AgencyStanding, SetAgencyStandingDocument } from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';

interface Agency {
  readonly id: string;
  readonly name: string;
  readonly standing: AgencyStanding;
}

const NEXT: Record<AgencyStanding, readonly AgencyStanding[]> = {
  APPLIED: ['ACTIVE', 'ENDED'],
  ACTIVE: ['SUSPENDED', 'ENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
};

/** 資格状態の決定 — takes effect at once, with a reason. */
export function DecideStanding({ of }: { of: Agency }) {
  const say = useSay();
  const word = useWord();
  const decide = useWish(SetAgencyStandingDocument, ({ setAgencyStanding: { agency } }) =>
    say(
      `${agency.name}を「${word(words.standing, agency.standing)}」にしました`,
      `${agency.name}: ${word(words.standing, agency.standing)}`,
    ),
  );
  const next = NEXT[of.standing];
  if (next.length === 0) return '—';
  const title = say('資格状態を変える', 'Change the standing');
  return (
    <DialogButton label={title} title={`${title} — ${of.name}`}>
      {(close) => (
        <Form
          send={say('決定する', 'Decide')}
          cancel={close}
          onSend={async (values) => {
            await decide.mutateAsync({
              input: {
                agencyId: of.id,
                standing: values.text('standing') as AgencyStanding,
                reason: values.text('reason'),
                permitValidTo: values.maybe('permitValidTo'),
              },
            });
            close();
          }}
        >
          <Choice
            name="standing"
            required
            label={say('新しい資格状態', 'New standing')}
            choices={next.map((standing) => [standing, word(words.standing, standing)])}
          />
          <TextField name="reason" required label={say('理由', 'Reason')} />
          <TextField
            name="permitValidTo"
            type="date"
            label={say('許可の有効期限（更新したとき）', 'Permit valid until, if renewed')}
          />
        </Form>
      )}
    </DialogButton>
  );
}
