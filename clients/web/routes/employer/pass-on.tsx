import { useNavigate } from '@tanstack/react-router';
import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type ReceivedIntroductionQuery, RelayIntroductionDocument } from '../../generated/operations.js';
import { useChoices, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';

/** 連鎖 — an introduced person who was rejected is passed on, as one's own applicants are; he is asked anew. */
export function PassOn({ of }: { of: ReceivedIntroductionQuery['introduction'] }) {
  const say = useSay();
  const choices = useChoices();
  const navigate = useNavigate();
  const relay = useWish(RelayIntroductionDocument, () => say('リレーに登録しました', 'Passed on'));
  const title = say('この方にも案内する', 'Invite this person, too');
  return (
    <DialogButton kind="main" label={title} title={title}>
      {(close) => (
        <Form
          send={say('登録する', 'Register')}
          cancel={close}
          onSend={async (values) => {
            const input = {
              introductionId: of.id,
              stageReached: values.text('stageReached') as never,
              disposition: values.text('disposition') as never,
              tags: values.list('tags'),
            };
            const { relayIntroduction } = await relay.mutateAsync({ input });
            await navigate({ to: `/employer/registrations/${relayIntroduction.registration.id}` });
          }}
        >
          <p>
            {say(
              '見送った方に、ほかの企業と出会う案内を送ります。連絡先は要りません。別の企業に入社すると、貴社にも単位が付きます。',
              'The person is invited to meet other employers; you need no address. A hire elsewhere earns you units, too.',
            )}
          </p>
          <Choice
            name="stageReached"
            required
            label={say('到達した選考', 'Stage reached')}
            choices={choices(words.stage)}
          />
          <Choice
            name="disposition"
            required
            value="QUALIFIED_NOT_SELECTED"
            label={say('評価の区分', 'Disposition')}
            choices={choices(words.disposition)}
          />
          <TextField
            name="tags"
            label={say('タグ', 'Tags')}
            help={say('「、」で区切ります。', 'Separate them by commas.')}
          />
        </Form>
      )}
    </DialogButton>
  );
}
