import { useWish } from '../app/hub.js';
import { useSay } from '../app/language.js';
import {
  AdvanceIntroductionDocument,
  type IntroductionStatus,
  type IntroductionStep,
} from '../generated/operations.js';
import { useWord, words } from './codes.js';
import { DialogButton } from './dialog.js';
import { Form, TextField } from './form.js';
import { Failed } from './states.js';

const ORDER: readonly IntroductionStatus[] = ['APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED'];
const FORWARD: readonly IntroductionStep[] = ['SCREENING', 'INTERVIEW', 'OFFERED'];

/** The steps that an introduction can take from where it is; the last one ends it, and is asked about first. */
export function Steps({ id, status, end }: { id: string; status: IntroductionStatus; end: IntroductionStep }) {
  const say = useSay();
  const word = useWord();
  const advance = useWish(AdvanceIntroductionDocument, ({ advanceIntroduction: { introduction } }) =>
    say(
      `「${word(words.introduction, introduction.status)}」にしました`,
      `Now: ${word(words.introduction, introduction.status)}`,
    ),
  );
  const at = ORDER.indexOf(status);
  const ending = end === 'WITHDRAWN' && status === 'PROPOSED';
  if (at < 0 && !ending) return null;
  const wish = (to: IntroductionStep, note: string | null = null) => ({ input: { introductionId: id, to, note } });
  const title = end === 'WITHDRAWN' ? say('紹介を取り下げる', 'Withdraw') : say('見送る', 'Reject');
  return (
    <>
      {at >= 0 &&
        FORWARD.filter((step) => ORDER.indexOf(step) > at).map((step, index) => (
          <button
            key={step}
            type="button"
            className={`button ${index === 0 ? 'button-main' : 'button-other'}`}
            onClick={() => advance.mutate(wish(step))}
          >
            {say(
              `${word(words.introduction, step)}へ進める`,
              `Move to ${word(words.introduction, step).toLowerCase()}`,
            )}
          </button>
        ))}
      <DialogButton kind="danger" label={title} title={title}>
        {(close) => (
          <Form
            danger
            send={title}
            cancel={close}
            onSend={(values) => advance.mutateAsync(wish(end, values.maybe('note'))).then(close)}
          >
            <p>
              {say(
                'この紹介はここで終わり、元に戻せません。',
                'The introduction ends here; it cannot be taken up again.',
              )}
            </p>
            <TextField name="note" label={say('メモ', 'Note')} />
          </Form>
        )}
      </DialogButton>
      {advance.error && !ending && <Failed error={advance.error} />}
    </>
  );
}
