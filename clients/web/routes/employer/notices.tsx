import { useEffect, useState } from 'react';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  NoticeTemplatesDocument,
  type NoticeTemplatesQuery,
  PreviewNoticeDocument,
  RatingsDocument,
  SaveNoticeTemplateDocument,
} from '../../generated/operations.js';
import { Check, Choice, Form, TextArea, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Failed, Loading } from '../../ui/states.js';

type Template = NonNullable<NoticeTemplatesQuery['myEmployer']['noticeTemplates']>[number];

const BEGINNING = {
  id: null,
  name: '',
  subject: '選考結果のご連絡（{{employerName}}）',
  body: '{{candidateName}} 様\n\n{{employerName}} 採用担当です。\n「{{position}}」にご応募いただき、ありがとうございました。\n誠に残念ながら、今回はご希望に沿うことができませんでした。\n\nほかの企業に出会う「キャリアリレー」をご案内します。ご希望の方はこちらからお進みください。\n{{relayUrl}}\n',
  isDefault: false,
};

/** 不採用通知 — the wording of the rejection mail, beside the mail as the person gets it. */
export function Screen() {
  const say = useSay();
  const asked = useHub(NoticeTemplatesDocument, {});
  const [chosen, setChosen] = useState('');
  return (
    <Page
      title={say('不採用通知', 'Notices')}
      lead={say(
        '不採用を伝え、案内のリンクを届けるメールです。書くと、届くメールがそのまま表示されます。',
        'The mail that tells of the rejection and carries the link. What you write stands beside the mail as it arrives.',
      )}
    >
      <Answered of={asked}>
        {({ myEmployer: { noticeTemplates } }) => {
          const templates = noticeTemplates ?? [];
          const template = templates.find(({ id }) => id === chosen) ?? BEGINNING;
          return (
            <>
              <div className="max-w-md">
                <Choice
                  bare
                  name="chosen"
                  label={say('編集する雛形', 'Wording to edit')}
                  none={say('新しい雛形', 'A new one')}
                  choices={templates.map(({ id, name, isDefault }) => [
                    id,
                    isDefault ? say(`${name}（既定）`, `${name} (default)`) : name,
                  ])}
                  onChange={setChosen}
                />
              </div>
              <Editor key={template.id} of={template} onSaved={setChosen} />
            </>
          );
        }}
      </Answered>
      <Ratings />
    </Page>
  );
}

function Editor({ of, onSaved }: { of: Omit<Template, 'id'> & { id: string | null }; onSaved: (id: string) => void }) {
  const say = useSay();
  const [wording, setWording] = useState({ subject: of.subject, body: of.body });
  const save = useWish(SaveNoticeTemplateDocument, ({ saveNoticeTemplate: { template } }) =>
    say(`「${template.name}」を保存しました`, `“${template.name}” is saved`),
  );
  return (
    <div className="grid gap-6 xl:grid-cols-2">
      <Section
        title={say('文面', 'Wording')}
        lead={say(
          '差し込み：{{candidateName}} 氏名、{{position}} 応募職種、{{employerName}} 社名、{{relayUrl}} 案内のリンク（必須）',
          'Filled in: {{candidateName}} {{position}} {{employerName}}, and {{relayUrl}}, the link, which must be there',
        )}
      >
        <Form
          send={say('保存する', 'Save')}
          onSend={async (values) => {
            const input = {
              id: of.id,
              name: values.text('name'),
              subject: values.text('subject'),
              body: values.text('body'),
              isDefault: values.is('isDefault'),
            };
            onSaved((await save.mutateAsync({ input })).saveNoticeTemplate.template.id);
          }}
        >
          <TextField name="name" required label={say('雛形の名前', 'Name')} value={of.name} />
          <TextField
            name="subject"
            required
            label={say('件名', 'Subject')}
            value={of.subject}
            onChange={(subject) => setWording((old) => ({ ...old, subject }))}
          />
          <TextArea
            name="body"
            required
            rows={14}
            label={say('本文', 'Body')}
            value={of.body}
            onChange={(body) => setWording((old) => ({ ...old, body }))}
          />
          <Check name="isDefault" checked={of.isDefault} label={say('既定の文面にする', 'Make it the default')} />
        </Form>
      </Section>
      <Preview wording={wording} />
    </div>
  );
}

const PAUSE_MS = 350;

function Preview({ wording }: { wording: { subject: string; body: string } }) {
  const say = useSay();
  const [settled, setSettled] = useState(wording);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wording), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wording]);
  const input = { ...settled, candidateName: '山田 花子', position: 'バックエンドエンジニア' };
  const { data, error } = useHub(PreviewNoticeDocument, { input }, { placeholderData: (old) => old });
  return (
    <Section
      title={say('届くメール', 'The mail as it arrives')}
      lead={say('送信されません。リンクは見本です。', 'It is not sent, and its links lead nowhere.')}
    >
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <article className="border-line mt-3 rounded-lg border" lang="ja">
          <p className="border-line border-b px-4 py-3 font-bold">{data.previewRejectionNotice.subject}</p>
          <pre className="px-4 py-3 font-sans whitespace-pre-wrap">{data.previewRejectionNotice.text}</pre>
        </article>
      )}
    </Section>
  );
}

function Ratings() {
  const say = useSay();
  const { number } = useFormat();
  const asked = useHub(RatingsDocument, {});
  return (
    <Section
      title={say('受け取った方の評価', 'What those who got it say')}
      lead={say(
        '5名以上が答えると、先週末までの平均（0〜10）が表示されます。誰の回答かは分かりません。',
        'From five answers on, the average (0 to 10) up to the end of last week. Nobody is told whose they are.',
      )}
    >
      <Answered of={asked}>
        {({ rejectionRatings: { beforeRelay, afterRelay } }) => (
          <>
            <Facts
              of={[
                [
                  say('リレーに参加する前', 'Before joining'),
                  beforeRelay.average === null
                    ? say('まだ表示できません', 'Not to be shown yet')
                    : say(
                        `${beforeRelay.average}（${number(beforeRelay.answers)}名）`,
                        `${beforeRelay.average} (${number(beforeRelay.answers)} people)`,
                      ),
                ],
                [
                  say('参加した後', 'After joining'),
                  afterRelay.average === null
                    ? say('まだ表示できません', 'Not to be shown yet')
                    : say(
                        `${afterRelay.average}（${number(afterRelay.answers)}名）`,
                        `${afterRelay.average} (${number(afterRelay.answers)} people)`,
                      ),
                ],
              ]}
            />
            <ul className="mt-4 list-disc space-y-1 ps-6">
              {[...(beforeRelay.comments ?? []), ...(afterRelay.comments ?? [])].map((comment) => (
                <li key={comment}>{comment}</li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Section>
  );
}
