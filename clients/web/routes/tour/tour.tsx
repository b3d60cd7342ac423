import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { development } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import type { ReleaseScope } from '../../generated/operations.js';
import { announce } from '../../ui/announce.js';
import { useWord, words } from '../../ui/codes.js';
import { Check, Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { NotFound } from '../../ui/lost.js';
import { Page, Section } from '../../ui/page.js';
import { Badge, Empty, Note } from '../../ui/states.js';
import { unbroken } from '../../ui/unbroken.js';
import { Cast } from './cast.js';
import type { Done, Facts, Step } from './step.js';
import { steps } from './steps.js';

/** ツアー — once around the relay; the tour changes sides by itself, and the inbox lies beside it. */
export function Tour() {
  const say = useSay();
  const [cast, setCast] = useState(() => new Cast());
  const [done, setDone] = useState<readonly Done[]>([]);
  if (!development) return <NotFound />;
  const facts: Facts = Object.assign({}, ...done);
  const next = steps[done.length];
  return (
    <Page
      title={say('5分でひとまわり', 'Once around in five minutes')}
      lead={say(
        'デモの会員を使い、本物のAPIで動きます。ボタンを順に押してください。',
        'The demo members and the real API. Press one button after the other.',
      )}
    >
      <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <div className="mb-4 flex items-center gap-3">
            <progress
              className="progress"
              aria-label={say('ツアーの進み具合', 'Progress of the tour')}
              max={steps.length}
              value={done.length}
            />
            <span aria-hidden="true" className="text-quiet whitespace-nowrap text-sm">
              {done.length} / {steps.length}
            </span>
          </div>
          <ol className="space-y-4">
            {done.map(({ said }, index) => (
              <li key={steps[index]?.title[1]} className="card">
                <Heading step={steps[index] as Step} number={index + 1} />
                <p className="text-good mt-1 font-bold">{say(...said)}</p>
              </li>
            ))}
            {next && (
              <li key={next.title[1]} aria-current="step">
                <Current
                  key={next.title[1]}
                  step={next}
                  number={done.length + 1}
                  link={facts.link}
                  run={async (chosen) => {
                    const came = await next.run(cast, facts, chosen);
                    announce(say(...came.said));
                    setDone((before) => [...before, came]);
                  }}
                />
              </li>
            )}
          </ol>
          {!next && (
            <div className="mt-4">
              <Note tone="good" title={say('ひとまわりしました', 'That was once around')}>
                <button
                  type="button"
                  className="button button-main mt-2"
                  onClick={() => {
                    setCast(new Cast());
                    setDone([]);
                  }}
                >
                  {say('もう一度', 'Once more')}
                </button>
              </Note>
            </div>
          )}
        </div>
        <Inbox cast={cast} />
      </div>
    </Page>
  );
}

const names: Record<Step['who'], readonly [ja: string, en: string]> = {
  EMPLOYER: ['採用企業 あおぞらテック', 'Employer: Aozora Tech'],
  CANDIDATE: ['候補者 伊藤 葵さん', 'Candidate: Ito Aoi'],
  AGENCY: ['紹介会社 みらいキャリア', 'Agency: Mirai Career'],
  HIRER: ['採用企業 東都ソフト', 'Employer: Toto Soft'],
};

function Heading({ step, number, arrive }: { step: Step; number: number; arrive?: boolean }) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: who goes by keyboard or ear goes on at the next step.
  useEffect(() => {
    if (arrive) heading.current?.focus();
  }, [arrive]);
  return (
    <>
      <Badge>{say(...names[step.who])}</Badge>
      <h2 ref={heading} tabIndex={-1} className="mt-1 text-lg font-bold">
        {number}. {say(...step.title)}
      </h2>
    </>
  );
}

function Current(props: {
  step: Step;
  number: number;
  link: string | undefined;
  run: (chosen: readonly ReleaseScope[]) => Promise<void>;
}) {
  const { step, number, link } = props;
  const say = useSay();
  const word = useWord();
  return (
    <div className="card border-brand border-2">
      <Heading step={step} number={number} arrive={number > 1} />
      <p className="mt-1 mb-4 max-w-4xl">{say(...step.text)}</p>
      <Form
        send={say(...step.button)}
        sending={say('少しお待ちください…', 'One moment…')}
        onSend={(values) => props.run((step.choose ?? []).filter((scope) => values.is(scope)))}
      >
        {step.choose && (
          <fieldset>
            <legend className="mb-1 font-bold">{say('見せる範囲', 'What is shown')}</legend>
            {step.choose.map((scope) => (
              <Check key={scope} name={scope} label={word(words.scope, scope)} />
            ))}
          </fieldset>
        )}
      </Form>
      {step.who === 'CANDIDATE' && link && number === 2 && (
        <p className="mt-3">
          <a className="link" href={`/relay/${link}`} target="_blank" rel="noopener">
            {say('届いたリンクを新しいタブで開く', 'Open the link of the mail in a new tab')}
          </a>
        </p>
      )}
    </div>
  );
}

const LOOK_MS = 1_500;

function Inbox({ cast }: { cast: Cast }) {
  const say = useSay();
  const { time } = useFormat();
  const { data } = useQuery({
    queryKey: ['inbox', cast.email],
    queryFn: () => cast.mails(),
    refetchInterval: LOOK_MS,
  });
  const mails = data ?? [];
  return (
    <Section title={say('伊藤葵さんの受信箱', 'Ito Aoi’s inbox')} lead={cast.email}>
      {mails.length === 0 ? (
        <Empty title={say('まだ届いていません', 'Nothing yet')} />
      ) : (
        <ul className="space-y-3" aria-live="polite">
          {mails.map((mail, index) => (
            <li key={mail.id}>
              <details open={index === 0} className="border-line rounded-lg border">
                <summary className="px-3 py-2">
                  <span className="font-bold" lang="ja">
                    {mail.subject}
                  </span>{' '}
                  <span className="text-quiet text-sm">{unbroken(time(mail.sentAt))}</span>
                </summary>
                <pre className="border-line border-t px-3 py-2 font-sans text-sm whitespace-pre-wrap" lang="ja">
                  {mail.text}
                </pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
