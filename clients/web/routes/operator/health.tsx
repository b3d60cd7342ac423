import { useQuery } from '@tanstack/react-query';
import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { WebhookHealthDocument } from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Figure, Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty } from '../../ui/states.js';
import { Sliced, Table } from '../../ui/table.js';

interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, boolean>>;
  readonly outboxLagMs: number;
}

const EVERY_MS = 5_000;

/** 稼働状況 — what /readyz says, looked at every five seconds. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { number } = useFormat();
  const asked = useQuery<Readiness>({
    queryKey: ['readyz'],
    refetchInterval: EVERY_MS,
    queryFn: async () => (await fetch('/readyz')).json(),
  });
  return (
    <Page title={say('稼働状況', 'Health')} lead={say('5秒ごとに更新されます。', 'Renewed every five seconds.')}>
      <Answered of={asked}>
        {({ ready, parts, outboxLagMs }) => (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Figure label={say('全体', 'The hub')} value={ready ? say('正常', 'Ready') : say('異常', 'Not ready')} />
              <Figure
                label={say('知らせの遅れ', 'Oldest event not told yet')}
                value={say(`${number(outboxLagMs)}ミリ秒`, `${number(outboxLagMs)} ms`)}
                note={say('部門の間で最も古い、まだ伝わっていない出来事', 'Between the subgraphs')}
              />
            </div>
            <Section title={say('部分', 'Parts')}>
              <Table
                name={say('部分', 'Parts')}
                rows={Object.entries(parts)}
                idOf={([name]) => name}
                columns={[
                  { title: say('名前', 'Name'), cell: ([name]) => word(words.part, name) },
                  {
                    title: say('状態', 'State'),
                    cell: ([, good]) => (
                      <Badge tone={good ? 'good' : 'bad'}>{good ? say('正常', 'Well') : say('異常', 'Not well')}</Badge>
                    ),
                  },
                ]}
              />
            </Section>
          </>
        )}
      </Answered>
      <Webhooks />
    </Page>
  );
}

/** Webhookの送信 — how agencies' tools are told; the agency itself sends again what was given up. */
function Webhooks() {
  const say = useSay();
  const word = useWord();
  const { number, time } = useFormat();
  const asked = useHub(WebhookHealthDocument, {}, { refetchInterval: EVERY_MS });
  const name = say('Webhookの送信', 'Webhooks');
  return (
    <Section title={name} lead={say('問題のあるものから順に表示します。', 'Those in trouble first.')}>
      <Answered of={asked}>
        {({ webhookHealth }) =>
          webhookHealth.length === 0 ? (
            <Empty title={say('送信先は登録されていません', 'No endpoint yet')} />
          ) : (
            <Sliced name={name} of={webhookHealth}>
              {(rows) => (
                <Table
                  name={name}
                  rows={rows}
                  idOf={({ endpointId }) => endpointId}
                  columns={[
                    {
                      title: say('紹介会社', 'Agency'),
                      cell: ({ agency }) => <Link to={`/operator/agencies/${agency.id}`}>{agency.name}</Link>,
                    },
                    { title: say('送信先', 'Endpoint'), cell: ({ host }) => <code>{host}</code> },
                    {
                      title: say('状態', 'State'),
                      cell: ({ isActive, dead }) => (
                        <Badge tone={!isActive ? 'plain' : dead > 0 ? 'bad' : 'good'}>
                          {!isActive
                            ? say('停止中', 'Switched off')
                            : dead > 0
                              ? say('不達あり', 'Dead letters')
                              : say('正常', 'Well')}
                        </Badge>
                      ),
                    },
                    { title: say('送信待ち', 'Waiting'), number: true, cell: ({ waiting }) => number(waiting) },
                    {
                      title: say('最も古い', 'Oldest'),
                      whole: true,
                      cell: ({ oldestWaitingAt }) => time(oldestWaitingAt),
                    },
                    { title: say('不達', 'Dead'), number: true, cell: ({ dead }) => number(dead) },
                    {
                      title: say('最後の応答', 'Last answer'),
                      cell: ({ lastStatus, lastProblem, lastAttemptAt }) =>
                        lastAttemptAt
                          ? `${lastStatus ?? word(words.webhookProblem, lastProblem)} (${time(lastAttemptAt)})`
                          : '—',
                    },
                  ]}
                />
              )}
            </Sliced>
          )
        }
      </Answered>
    </Section>
  );
}
