import { useState } from 'react';
import { download, useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { PoolExportsDocument, type PoolExportsQuery } from '../../generated/operations.js';
import { announce } from '../../ui/announce.js';
import { StateBadge } from '../../ui/badges.js';
import { DialogButton } from '../../ui/dialog.js';
import { useFormat } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { Answered, Empty, Failed } from '../../ui/states.js';
import { Permit } from './permit.js';
import { StartExport } from './start-export.js';

type Export = PoolExportsQuery['poolExports'][number];

const LOOK_MS = 1_000;
const LINE_FEED = 10;

/** 一括出力 — many people of the pool as lines; a job whose progress is seen, and a file that shows how far it has come. */
export function Screen() {
  const say = useSay();
  const asked = useHub(
    PoolExportsDocument,
    {},
    {
      refetchInterval: ({ state: { data } }) =>
        data?.poolExports.some(({ state }) => state === 'WAITING') ? LOOK_MS : false,
    },
  );
  const everybody = say('全員を出力する', 'Export everybody');
  return (
    <Page
      title={say('一括出力', 'Exports')}
      lead={say(
        '準備ができてから24時間、受け取れます。条件を付けるときは、人材プールで検索してから始めます。',
        'To be fetched for 24 hours. To choose people, search the pool first and export from there.',
      )}
      actions={
        <DialogButton kind="main" label={everybody} title={everybody}>
          {(close) => <StartExport filter={{}} close={close} />}
        </DialogButton>
      }
    >
      <Permit />
      <Answered of={asked}>
        {({ poolExports }) =>
          poolExports.length === 0 ? (
            <Empty title={say('受け取れる出力はありません', 'There is no export to fetch')} />
          ) : (
            poolExports.map((one) => <Entry key={one.id} of={one} />)
          )
        }
      </Answered>
    </Page>
  );
}

function Entry({ of }: { of: Export }) {
  const say = useSay();
  const { number, time } = useFormat();
  const [lines, setLines] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function fetchLines() {
    if (lines !== null) return;
    let come = 0;
    setError(null);
    setLines(0);
    try {
      await download(`/export/pool/${of.id}.jsonl`, `tasuki-pool-${of.createdAt.slice(0, 10)}.jsonl`, (bytes) => {
        come += bytes.filter((byte) => byte === LINE_FEED).length;
        setLines(come);
      });
      announce(say(`${number(come)}名を受け取りました`, `${number(come)} people are fetched`));
    } catch (refusal) {
      setError(refusal);
    }
    setLines(null);
  }
  return (
    <Section title={time(of.createdAt)} actions={<StateBadge of="export" state={of.state} />}>
      {of.state === 'WAITING' ? (
        <Bar label={say('対象者を調べています…', 'Listing whoever fits…')} />
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <p className="font-bold">{say(`${number(of.people)}名`, `${number(of.people)} people`)}</p>
          <button type="button" className="button button-main" aria-disabled={lines !== null} onClick={fetchLines}>
            {say('受け取る（JSON Lines）', 'Fetch (JSON Lines)')}
          </button>
        </div>
      )}
      {lines !== null && (
        <Bar
          label={say(`${number(of.people)}名のうち${number(lines)}名`, `${number(lines)} of ${number(of.people)}`)}
          value={lines}
          max={of.people}
        />
      )}
      {error !== null && <Failed error={error} />}
    </Section>
  );
}

function Bar({ label, value, max = 1 }: { label: string; value?: number; max?: number }) {
  return (
    <div className="mt-3" role="status">
      <p>{label}</p>
      <progress className="accent-brand h-3 w-full" aria-label={label} max={Math.max(max, 1)} value={value} />
    </div>
  );
}
