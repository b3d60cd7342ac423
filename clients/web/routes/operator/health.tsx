import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../app/language.js';
import { useFormat } from '../../ui/format.js';
import { Figure, Page, Section } from '../../ui/page.js';
import { Answered, Badge } from '../../ui/states.js';
import { Table } from '../../ui/table.js';

interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, boolean>>;
  readonly outboxLagMs: number;
}

const EVERY_MS = 5_000;

/** 稼働状況 — what /readyz says, looked at every five seconds. */
export function Screen() {
  const say = useSay();
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
                  { title: say('名前', 'Name'), cell: ([name]) => name },
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
    </Page>
  );
}
