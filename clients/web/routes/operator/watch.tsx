import { useState } from 'react';
import { ask, useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { AnomaliesDocument, TraceWatermarkDocument, type TraceWatermarkQuery } from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { useEmployerName } from '../../ui/employers.js';
import { Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Empty, Note } from '../../ui/states.js';
import { Sliced, Table } from '../../ui/table.js';

/** 見守り — patterns that a person has to look at, and whose export a leaked line came from. */
export function Screen() {
  const say = useSay();
  return (
    <Page title={say('見守り', 'Watch')}>
      <Anomalies />
      <Trace />
    </Page>
  );
}

const tail = (id: string) => `…${id.slice(-8)}`;

function Anomalies() {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  const employer = useEmployerName();
  const asked = useHub(AnomaliesDocument, {});
  const name = say('不審な動き', 'Anomalies');
  return (
    <Section
      title={name}
      lead={say(
        '過去1年の、人の目で確かめるべき動きです。これだけで何かが変わることはありません。',
        'Of the last year, for a person to look at. Nothing follows from it by itself.',
      )}
    >
      <Answered of={asked}>
        {({ rewardAnomalies }) =>
          rewardAnomalies.length === 0 ? (
            <Empty title={say('見つかっていません', 'None was found')} />
          ) : (
            <Sliced name={name} of={rewardAnomalies}>
              {(rows) => (
                <Table
                  name={name}
                  rows={rows}
                  idOf={({ kind, placementIds }) => kind + placementIds.join()}
                  columns={[
                    { title: say('内容', 'What'), whole: true, cell: ({ kind }) => word(words.anomaly, kind) },
                    {
                      title: say('採用企業', 'Employers'),
                      cell: ({ employerIds }) => employerIds.map(employer).join(say('、', ', ')),
                    },
                    {
                      title: say('成約', 'Placements'),
                      cell: ({ placementIds }) => <code>{placementIds.map(tail).join(say('、', ', '))}</code>,
                    },
                    { title: say('最後', 'Last'), whole: true, cell: ({ lastAt }) => time(lastAt) },
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

function Trace() {
  const say = useSay();
  const { time } = useFormat();
  const [traced, setTraced] = useState<TraceWatermarkQuery['traceWatermark'] | null>(null);
  return (
    <Section
      title={say('透かしの照会', 'Trace a watermark')}
      lead={say(
        'あるはずのない場所で見つかった行の透かしから、どの一括出力のものかを調べます。',
        'A line turned up where it should not be: its watermark tells from which export it came.',
      )}
    >
      <Form
        send={say('調べる', 'Trace')}
        onSend={async (values) => {
          setTraced(null);
          setTraced((await ask(TraceWatermarkDocument, { watermark: values.text('watermark') })).traceWatermark);
        }}
      >
        <div className="max-w-xl">
          <TextField name="watermark" required label={say('透かし', 'Watermark')} />
        </div>
      </Form>
      {traced && (
        <div className="mt-6">
          <Note tone="warn" title={say('見つかりました', 'Found')} alert>
            <Facts
              of={[
                [
                  say('紹介会社', 'Agency'),
                  <Link key="agency" to={`/operator/agencies/${traced.agencyId}`}>
                    {say('詳細を見る', 'See the agency')}
                  </Link>,
                ],
                [say('出力した時', 'Exported'), time(traced.createdAt)],
                [say('一括出力', 'Export'), <code key="export">{traced.id}</code>],
              ]}
            />
          </Note>
        </div>
      )}
    </Section>
  );
}
