import { useParams } from '@tanstack/react-router';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  RegistrationDocument,
  type RegistrationQuery,
  WithdrawRegistrationDocument,
  WriteEvaluationDocument,
} from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Check, Choice, Form, TextArea, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Note } from '../../ui/states.js';

type Registration = RegistrationQuery['registration'];

/** 登録の詳細 — one person passed on, with the evaluation that may go with him if he wants it to. */
export function Screen() {
  const say = useSay();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useHub(RegistrationDocument, { id });
  return (
    <Page title={asked.data?.registration.candidateName ?? say('登録', 'Registration')}>
      <Link to="/employer/registrations">{say('登録の一覧へ', 'All registrations')}</Link>
      <Answered of={asked}>
        {({ registration }) => (
          <>
            <What of={registration} />
            <Evaluation of={registration} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function What({ of }: { of: Registration }) {
  const say = useSay();
  const word = useWord();
  const { day, time } = useFormat();
  const withdraw = useWish(WithdrawRegistrationDocument, () =>
    say('登録を取り消しました', 'The registration is withdrawn'),
  );
  const open = of.status === 'PENDING_INVITATION' || of.status === 'INVITED';
  return (
    <Section
      title={say('登録の内容', 'What was registered')}
      actions={
        open && (
          <DialogButton
            kind="danger"
            label={say('登録を取り消す', 'Withdraw')}
            title={say('登録を取り消しますか', 'Withdraw this registration?')}
          >
            {(close) => (
              <Form
                danger
                send={say('取り消す', 'Withdraw')}
                cancel={close}
                onSend={async (values) => {
                  const input = { registrationId: of.id, reason: values.maybe('reason') };
                  await withdraw.mutateAsync({ input });
                  close();
                }}
              >
                <p>
                  {say(
                    '案内のリンクは使えなくなります。送信前なら、メールは送られません。',
                    'The link stops working. If the mail has not gone out yet, it never will.',
                  )}
                </p>
                <TextField name="reason" label={say('理由', 'Reason')} />
              </Form>
            )}
          </DialogButton>
        )
      }
    >
      {of.isUndeliverable && (
        <div className="mb-4">
          <Note tone="bad" title={say('メールが届きませんでした', 'The mail could not be delivered')}>
            {say('宛先のメールサーバーが受け取りを拒みました。', 'The person’s mail server refused it for good.')}
          </Note>
        </div>
      )}
      {of.wantsToReapply && (
        <div className="mb-4">
          <Note tone="good" title={say('再応募を希望しています', 'Would apply to you again')}>
            {say(
              'ご本人が、貴社にもう一度応募したいと伝えています。紹介会社も、貴社の求人に紹介できます。',
              'The person lets you know that he would apply again. Agencies may introduce him to your openings, too.',
            )}
          </Note>
        </div>
      )}
      <Facts
        of={[
          [say('状態', 'State'), <StateBadge key="state" of="registration" state={of.status} />],
          [say('応募職種', 'Position'), of.position],
          [say('到達した選考', 'Stage reached'), word(words.stage, of.stageReached)],
          [say('評価の区分', 'Disposition'), word(words.disposition, of.disposition)],
          [say('不採用を決めた日', 'Day of the rejection'), day(of.rejectedOn)],
          [say('登録の方法', 'Source'), word(words.source, of.source)],
          [say('応募者番号', 'Your own number'), of.externalId ?? '—'],
          [say('タグ', 'Tags'), of.tags.join(say('、', ', ')) || '—'],
          [say('登録した時', 'Registered'), time(of.createdAt)],
          [say('案内を送った時', 'Invited'), time(of.invitedAt)],
        ]}
      />
    </Section>
  );
}

const CRITERIA = [
  ['専門性', 'Expertise'],
  ['コミュニケーション', 'Communication'],
  ['課題解決', 'Problem solving'],
  ['主体性', 'Initiative'],
] as const;

function Evaluation({ of: { id, evaluation } }: { of: Registration }) {
  const say = useSay();
  const write = useWish(WriteEvaluationDocument, () => say('評価を保存しました', 'The evaluation is saved'));
  const given = new Map(evaluation?.scores.map(({ criterion, score }) => [criterion, score]));
  const criteria = [...new Set([...CRITERIA.map(([ja]) => ja as string), ...given.keys()])];
  const labels = new Map(CRITERIA.map(([ja, en]) => [ja as string, say(ja, en)]));
  const marks = [5, 4, 3, 2, 1].map((mark) => [String(mark), String(mark)] as const);
  return (
    <Section
      title={say('評価', 'Evaluation')}
      lead={say(
        '企業が「渡してよい」とし、ご本人も同意したときだけ、紹介会社に見えます。不採用の理由は書かないでください。',
        'Agencies see it only if you allow it and the person consents. Do not write the reason of the rejection.',
      )}
    >
      <Form
        key={evaluation?.writtenOn ?? 'new'}
        send={say('評価を保存', 'Save the evaluation')}
        onSend={(values) =>
          write.mutateAsync({
            input: {
              registrationId: id,
              scores: criteria.flatMap((criterion) => {
                const score = values.number(criterion);
                return score === null ? [] : [{ criterion, score }];
              }),
              comment: values.maybe('comment'),
              shareable: values.is('shareable'),
            },
          })
        }
      >
        <fieldset>
          <legend className="mb-2 font-bold">{say('5段階の評価（5が最も高い）', 'Scores, 5 is best')}</legend>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {criteria.map((criterion) => (
              <Choice
                key={criterion}
                name={criterion}
                label={labels.get(criterion) ?? criterion}
                none={say('評価しない', 'No score')}
                value={String(given.get(criterion) ?? '')}
                choices={marks}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          name="comment"
          label={say('コメント', 'Comment')}
          value={evaluation?.comment}
          help={say(
            '本籍、家族、思想、病歴など、収集が禁じられている事項は書けません。',
            'Origin, family, beliefs, health and the like must not be written.',
          )}
        />
        <Check
          name="shareable"
          checked={evaluation?.shareable ?? false}
          label={say('ご本人が同意すれば、紹介会社に渡してよい', 'May be passed to agencies if the person consents')}
        />
      </Form>
    </Section>
  );
}
