import { useParams } from '@tanstack/react-router';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  ConfirmPlacementDocument,
  ReceivedIntroductionDocument,
  type ReceivedIntroductionQuery,
  ReserveSlotDocument,
} from '../../generated/operations.js';
import { StateBadge } from '../../ui/badges.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { CancelPlacement, OpenDispute, ReportDeparture } from '../../ui/placement.js';
import { Released } from '../../ui/released.js';
import { Answered, Failed, Note } from '../../ui/states.js';
import { Steps } from '../../ui/steps.js';
import { unbroken } from '../../ui/unbroken.js';
import { PassOn } from './pass-on.js';

type Introduction = ReceivedIntroductionQuery['introduction'];

/** 届いた紹介の詳細 — the person as released to this employer, the selection, the hire, and the free placement. */
export function Screen() {
  const say = useSay();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useHub(ReceivedIntroductionDocument, { id });
  const introduction = asked.data?.introduction;
  return (
    <Page title={introduction?.jobOpening.title ?? say('紹介', 'Introduction')}>
      <Link to="/employer/introductions">{say('紹介の一覧へ', 'All introductions')}</Link>
      <Answered of={asked}>
        {(answer) => (
          <>
            <Selection of={answer.introduction} />
            {answer.introduction.placement && (
              <Hire of={answer.introduction.placement} agency={answer.introduction.agency.name} />
            )}
            <FreePlacement answer={answer} />
            {answer.introduction.candidate ? (
              <Released of={answer.introduction.candidate} />
            ) : (
              <Note tone="warn" title={say('候補者の開示は終わりました', 'Nothing is released any more')}>
                {say('同意が取り消されたか、期限が過ぎました。', 'The consent was withdrawn or has run out.')}
              </Note>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Selection({ of }: { of: Introduction }) {
  const say = useSay();
  const { time } = useFormat();
  return (
    <Section title={say('選考', 'Selection')}>
      <Facts
        of={[
          [say('状態', 'State'), <StateBadge key="state" of="introduction" state={of.status} />],
          [say('紹介会社', 'Agency'), `${of.agency.name}（${of.agency.permitNumber}）`],
          [say('手数料率', 'Fee rate'), `${of.agency.feeRatePercent}%`],
          [say('返戻金制度', 'Refund policy'), of.agency.refundPolicy ?? '—'],
          [say('紹介の日時', 'Introduced'), time(of.proposedAt)],
          [say('更新', 'Updated'), time(of.updatedAt)],
          [say('紹介会社から', 'From the agency'), of.message],
          [say('労働条件の明示', 'Working conditions'), of.conditions],
        ]}
      />
      <div className="no-print mt-6 flex flex-wrap items-start gap-3">
        <Steps id={of.id} status={of.status} end="REJECTED_BY_EMPLOYER" />
        {of.status === 'REJECTED_BY_EMPLOYER' && <PassOn of={of} />}
      </div>
    </Section>
  );
}

function Hire({ of, agency }: { of: NonNullable<Introduction['placement']>; agency: string }) {
  const say = useSay();
  const { day, yen } = useFormat();
  const confirm = useWish(ConfirmPlacementDocument, () => say('採用を確認しました', 'The hire is confirmed'));
  return (
    <Section title={say('採用', 'The hire')}>
      <Facts
        of={[
          [say('状態', 'State'), <StateBadge key="state" of="placement" state={of.status} />],
          [say('入社日', 'First day'), day(of.startsOn)],
          [say('理論年収', 'Yearly income'), yen(of.annualSalary)],
          [say('紹介手数料', 'Fee'), yen(of.fee)],
          [say('枠で免除', 'Waived'), yen(of.feeWaived)],
          [say('退職日', 'Left on'), day(of.leftOn)],
        ]}
      />
      <div className="no-print mt-6 flex flex-wrap gap-3">
        {of.status === 'REPORTED' && (
          <DialogButton
            kind="main"
            label={say('採用を確認する', 'Confirm the hire')}
            title={say('この採用を確認しますか', 'Confirm this hire?')}
          >
            {(close) => (
              <Form
                send={say('確認する', 'Confirm')}
                cancel={close}
                onSend={() => confirm.mutateAsync({ input: { placementId: of.id } }).then(close)}
              >
                <p>
                  {unbroken(
                    say(
                      `${agency}の報告：入社日 ${day(of.startsOn)}、理論年収 ${yen(of.annualSalary)}、手数料 ${yen(of.fee)}`,
                      `${agency} reports: first day ${day(of.startsOn)}, yearly income ${yen(of.annualSalary)}, fee ${yen(of.fee)}`,
                    ),
                  )}
                </p>
              </Form>
            )}
          </DialogButton>
        )}
        <CancelPlacement of={of} />
        <ReportDeparture of={of} />
        <OpenDispute about={{ placementId: of.id }} />
      </div>
    </Section>
  );
}

const SPENDABLE = ['APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED'];

/** 無償紹介枠 — whether this hire is to be free. */
function FreePlacement({ answer }: { answer: ReceivedIntroductionQuery }) {
  const say = useSay();
  const { day } = useFormat();
  const { introduction, myRewards, reserved } = answer;
  const reserve = useWish(ReserveSlotDocument, ({ reserveSlot: { slot } }) =>
    say(`枠を予約しました（期限 ${day(slot.expiresOn)}）`, `Reserved until ${day(slot.expiresOn)}`),
  );
  if (reserved.slots.some(({ reservedFor }) => reservedFor?.id === introduction.id))
    return (
      <Note
        tone="good"
        title={say('この採用には無償紹介枠を予約しています', 'A free placement is reserved for this hire')}
      >
        {say('入社すると、紹介手数料は免除されます。', 'When the person starts, the fee is waived.')}
      </Note>
    );
  if (!SPENDABLE.includes(introduction.status) || myRewards.slots.length === 0) return null;
  return (
    <Note
      tone="plain"
      title={say(
        `使える無償紹介枠が${myRewards.slots.length}枠あります`,
        `${myRewards.slots.length} free placement(s) can be used`,
      )}
    >
      <button
        type="button"
        className="button button-main mt-2"
        onClick={() => reserve.mutate({ input: { introductionId: introduction.id } })}
      >
        {say('この採用に使う', 'Use one for this hire')}
      </button>
      {reserve.error && <Failed error={reserve.error} />}
    </Note>
  );
}
