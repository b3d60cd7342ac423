import { useState } from 'react';
import { useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { CirculationDocument, type CirculationQuery } from '../generated/operations.js';
import { useAddress } from '../ui/address.js';
import { useEmployerName } from '../ui/employers.js';
import { FewNote, People } from '../ui/few.js';
import { TextField } from '../ui/form.js';
import { aYearBefore, today, useFormat } from '../ui/format.js';
import { Figure, Page, Section } from '../ui/page.js';
import { Answered, Empty } from '../ui/states.js';
import { Sliced, Table } from '../ui/table.js';

type Circulation = CirculationQuery['networkCirculation'];

/** 循環 — how people, hires and slots go round the network. */
export function Screen() {
  const say = useSay();
  const [sought, seek] = useAddress();
  const [now] = useState(today);
  const input = { from: sought.from ?? aYearBefore(now), to: sought.to ?? now };
  const asked = useHub(CirculationDocument, { input }, { placeholderData: (old) => old });
  return (
    <Page
      title={say('循環', 'Circulation')}
      lead={say(
        '人と採用と枠が、ネットワークの中をどう巡ったかです。',
        'How people, hires and free placements went round the network.',
      )}
    >
      <search className="card no-print grid gap-4 sm:grid-cols-2">
        <TextField
          bare
          type="date"
          name="from"
          label={say('期間（から）', 'From')}
          value={input.from}
          onChange={(from) => seek({ from })}
        />
        <TextField
          bare
          type="date"
          name="to"
          label={say('期間（まで）', 'To')}
          value={input.to}
          onChange={(to) => seek({ to })}
        />
      </search>
      <Answered of={asked}>
        {({ networkCirculation }) => (
          <>
            <Figures of={networkCirculation} />
            <Flows of={networkCirculation.flows} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Figures({ of }: { of: Circulation }) {
  const say = useSay();
  const { number } = useFormat();
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Figure label={say('同意した方', 'People who consented')} value={<People value={of.people} />} />
      <Figure
        label={say('紹介', 'Introductions')}
        value={<People value={of.introductions} />}
        note={say(
          `1名あたり ${number(of.introductionsPerPerson)}`,
          `${number(of.introductionsPerPerson)} for each person`,
        )}
      />
      <Figure label={say('紹介された方', 'People introduced')} value={<People value={of.peopleIntroduced} />} />
      <Figure
        label={say('採用', 'Hires')}
        value={<People value={of.hires} />}
        note={
          <>
            {say('按分された採用', 'Shared')} <People value={of.sharedHires} />
          </>
        }
      />
      <Figure label={say('再びリレーされた方', 'Passed on again')} value={<People value={of.passedOnAgain} />} />
      <Figure
        label={say('送り出した企業', 'Employers giving')}
        value={number(of.employersGiving)}
        note={say(
          `迎えた企業 ${number(of.employersReceiving)}、両方 ${number(of.employersBoth)}`,
          `${number(of.employersReceiving)} receiving, ${number(of.employersBoth)} both`,
        )}
      />
      <Figure
        label={say('付与された枠', 'Free placements minted')}
        value={number(of.slotsMinted)}
        note={say(`使われた枠 ${number(of.slotsConsumed)}`, `${number(of.slotsConsumed)} used`)}
      />
      <Figure
        label={say('枠が使われるまで（中央値）', 'Days until one is used, median')}
        value={of.medianDaysToUse === null ? '—' : say(`${number(of.medianDaysToUse)}日`, number(of.medianDaysToUse))}
      />
    </div>
  );
}

function Flows({ of }: { of: Circulation['flows'] }) {
  const say = useSay();
  const { number } = useFormat();
  const name = say('企業の間の流れ', 'Flows between employers');
  const employer = useEmployerName();
  return (
    <Section title={name} lead={say('多い順に、200まで。', 'The most first, 200 at most.')}>
      {of.length === 0 ? (
        <Empty title={say('表示できる流れはありません', 'No flow can be shown')} />
      ) : (
        <Sliced name={name} of={of} size={20}>
          {(rows) => (
            <Table
              name={name}
              rows={rows}
              idOf={({ fromEmployerId, toEmployerId }) => fromEmployerId + toEmployerId}
              columns={[
                { title: say('見送った企業', 'Passed on by'), cell: (flow) => employer(flow.fromEmployerId) },
                { title: say('採用した企業', 'Hired by'), cell: (flow) => employer(flow.toEmployerId) },
                { title: say('採用', 'Hires'), number: true, cell: ({ hires }) => number(hires) },
              ]}
            />
          )}
        </Sliced>
      )}
      <p className="text-quiet mt-3 text-sm">
        <FewNote />
      </p>
    </Section>
  );
}
