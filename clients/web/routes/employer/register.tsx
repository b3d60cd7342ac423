import { useNavigate } from '@tanstack/react-router';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { NoticeTemplatesDocument, RegisterCandidateDocument } from '../../generated/operations.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { today } from '../../ui/format.js';
import { Page } from '../../ui/page.js';

/** 1名の登録 — one rejected person, typed in. */
export function Screen() {
  const say = useSay();
  const navigate = useNavigate();
  const register = useWish(RegisterCandidateDocument, ({ registerCandidate: { registration } }) =>
    say(`${registration.candidateName}さんを登録しました`, `${registration.candidateName} is registered`),
  );
  return (
    <Page
      title={say('1名を登録', 'Register one person')}
      lead={say(
        '登録すると、不採用の通知と案内のメールが1通だけ送られます。応じるかどうかは、ご本人だけが決めます。',
        'One mail goes out: the rejection with the invitation. Only the person decides whether to take it up.',
      )}
    >
      <div className="card max-w-3xl">
        <Form
          send={say('登録する', 'Register')}
          onSend={async (values) => {
            const { registerCandidate } = await register.mutateAsync({
              input: {
                name: values.text('name'),
                nameKana: values.maybe('nameKana'),
                email: values.text('email'),
                phone: values.maybe('phone'),
                position: values.text('position'),
                stageReached: values.text('stageReached') as never,
                disposition: values.text('disposition') as never,
                rejectedOn: values.text('rejectedOn'),
                externalId: values.maybe('externalId'),
                tags: values.list('tags'),
                templateId: values.maybe('templateId'),
                sendDelayHours: values.number('sendDelayHours'),
              },
            });
            await navigate({ to: `/employer/registrations/${registerCandidate.registration.id}` });
          }}
        >
          <Fields />
        </Form>
      </div>
    </Page>
  );
}

function Fields() {
  const say = useSay();
  const choices = useChoices();
  const templates = useHub(NoticeTemplatesDocument, {});
  const delays = [
    ['24', say('24時間後', 'After 24 hours')],
    ['48', say('48時間後', 'After 48 hours')],
    ['0', say('すぐに', 'At once')],
  ] as const;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField name="name" required label={say('氏名', 'Name')} />
      <TextField
        name="nameKana"
        label={say('フリガナ', 'Reading (kana)')}
        help={say('ひらがな、半角カナでもかまいません。', 'Hiragana and half-width kana are fine.')}
      />
      <TextField name="email" type="email" required label={say('メールアドレス', 'Mail address')} />
      <TextField name="phone" type="tel" label={say('電話番号', 'Telephone')} />
      <TextField name="position" required label={say('応募職種', 'Position')} />
      <TextField
        name="rejectedOn"
        type="date"
        required
        value={today()}
        label={say('不採用を決めた日', 'Day of the rejection')}
      />
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
        help={say('ご本人にも紹介会社にも渡りません。', 'Told neither to the person nor to agencies.')}
        choices={choices(words.disposition)}
      />
      <TextField name="externalId" label={say('応募者番号', 'Your own number')} />
      <TextField
        name="tags"
        label={say('タグ', 'Tags')}
        help={say('「、」で区切ります。', 'Separate them by commas.')}
      />
      <Choice
        name="templateId"
        label={say('通知の雛形', 'Wording of the notice')}
        none={say('既定の文面', 'The default')}
        choices={(templates.data?.myEmployer.noticeTemplates ?? []).map(({ id, name }) => [id, name] as const)}
      />
      <Choice name="sendDelayHours" required label={say('送る時', 'When to send')} choices={delays} />
    </div>
  );
}
