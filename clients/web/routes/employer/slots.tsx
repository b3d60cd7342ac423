import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  ReleaseSlotDocument,
  ReserveSlotDocument,
  SlotCandidatesDocument,
  SlotsDocument,
  type SlotsQuery,
} from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Figure, Page, Section } from '../../ui/page.js';
import { Answered, Empty, Failed } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { History } from './slot-history.js';

type Slot = SlotsQuery['myRewards']['slots'][number];

/** 無償紹介枠 — what may be used, what was, and every change of the units behind it. */
export function Screen() {
  const say = useSay();
  const { number } = useFormat();
  const asked = useHub(SlotsDocument, {});
  return (
    <Page title={say('無償紹介枠', 'Free placements')}>
      <Answered of={asked}>
        {({ myRewards }) => {
          const usable = myRewards.slots.filter(({ status }) => status === 'AVAILABLE');
          const missing = myRewards.unitsPerSlot - Math.max(0, myRewards.units);
          return (
            <>
              <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
                <Figure
                  label={say('使える枠', 'To use')}
                  value={number(usable.length)}
                  note={usable.length > 0 && <UseOne />}
                />
                <Figure
                  label={say('単位', 'Units')}
                  value={number(myRewards.units)}
                  note={say(`次の枠まで ${number(missing)}単位`, `${number(missing)} to the next one`)}
                />
                <Figure
                  label={say('入社待ちの単位', 'Pending units')}
                  value={number(myRewards.pendingUnits)}
                  note={say('入社日に確定します', 'Counted on the first day at work')}
                />
                {myRewards.points > 0 && (
                  <Figure
                    label={say('ポイント', 'Points')}
                    value={number(myRewards.points)}
                    note={say('1ポイントは手数料1円の割引', 'One point is ¥1 off a fee')}
                  />
                )}
              </div>
              <Section title={say('枠の一覧', 'All free placements')}>
                {myRewards.slots.length === 0 ? (
                  <Empty title={say('まだありません', 'None yet')}>
                    {say(
                      `他社での入社1名で60単位、${number(myRewards.unitsPerSlot)}単位で1枠になります。`,
                      `60 units for each start elsewhere, one placement for ${number(myRewards.unitsPerSlot)}.`,
                    )}
                  </Empty>
                ) : (
                  <SlotTable slots={myRewards.slots} />
                )}
              </Section>
            </>
          );
        }}
      </Answered>
      <History />
    </Page>
  );
}

function SlotTable({ slots }: { slots: readonly Slot[] }) {
  const say = useSay();
  const word = useWord();
  const { day, yen } = useFormat();
  const release = useWish(ReleaseSlotDocument, () => say('予約を解きました', 'Released'));
  return (
    <>
      <Table
        name={say('枠の一覧', 'All free placements')}
        rows={slots}
        idOf={({ id }) => id}
        columns={[
          {
            title: say('状態', 'State'),
            cell: ({ status }) => <StateBadge of="slot" state={status} />,
          },
          { title: say('内容', 'Benefit'), whole: true, cell: ({ benefit }) => word(words.benefit, benefit) },
          { title: say('付与', 'Minted'), whole: true, cell: ({ mintedAt }) => day(mintedAt) },
          { title: say('期限（この日から無効）', 'Ends on'), whole: true, cell: ({ expiresOn }) => day(expiresOn) },
          {
            title: say('使い道', 'For'),
            cell: ({ id, status, reservedFor, feeWaived }) => (
              <div className="space-y-1">
                {reservedFor && (
                  <Link to={`/employer/introductions/${reservedFor.id}`}>
                    {reservedFor.candidate?.identity?.name ?? reservedFor.jobOpening.title}
                  </Link>
                )}
                {!reservedFor && feeWaived === null && '—'}
                {feeWaived !== null && <p>{say(`免除額 ${yen(feeWaived)}`, `${yen(feeWaived)} waived`)}</p>}
                {status === 'RESERVED' && (
                  <button
                    type="button"
                    className="button button-other"
                    onClick={() => release.mutate({ input: { slotId: id } })}
                  >
                    {say('予約を解く', 'Release')}
                  </button>
                )}
              </div>
            ),
          },
        ]}
      />
      {release.error && <Failed error={release.error} />}
    </>
  );
}

/** From any page three clicks: this page, this button, the hire. */
function UseOne() {
  const say = useSay();
  return (
    <DialogButton kind="main" label={say('枠を使う', 'Use one')} title={say('どの採用に使いますか', 'For which hire?')}>
      {(close) => <Hires close={close} />}
    </DialogButton>
  );
}

function Hires({ close }: { close: () => void }) {
  const say = useSay();
  const { day } = useFormat();
  const asked = useHub(SlotCandidatesDocument, {});
  const reserve = useWish(ReserveSlotDocument, ({ reserveSlot: { slot } }) =>
    say(`枠を予約しました（期限 ${day(slot.expiresOn)}）`, `Reserved until ${day(slot.expiresOn)}`),
  );
  return (
    <div className="space-y-4">
      <Answered of={asked}>
        {({ approved, screening, interview, offered }) => {
          const open = [offered, interview, screening, approved].flatMap(({ edges }) => edges);
          return open.length === 0 ? (
            <Empty title={say('選考中の紹介がありません', 'No selection is under way')} />
          ) : (
            <ul className="divide-line divide-y">
              {open.map(({ node }) => (
                <li key={node.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                  <div className="min-w-0">
                    <p className="font-bold">
                      {node.candidate?.identity?.name ?? node.candidate?.profile?.headline ?? '—'}
                    </p>
                    <p className="text-quiet text-sm">
                      {node.jobOpening.title}（{node.agency.name}）
                    </p>
                    <StateBadge of="introduction" state={node.status} />
                  </div>
                  <button
                    type="button"
                    className="button button-main"
                    onClick={() => reserve.mutate({ input: { introductionId: node.id } }, { onSuccess: () => close() })}
                  >
                    {say('この採用に使う', 'Use it here')}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
      {reserve.error && <Failed error={reserve.error} />}
      <button type="button" className="button button-other" onClick={close}>
        {say('やめる', 'Cancel')}
      </button>
    </div>
  );
}
