import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  AnswerDisputeDocument,
  DisputeInquiriesDocument,
  type DisputeInquiriesQuery,
} from '../../generated/operations.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form, TextArea } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty } from '../../ui/states.js';

type Inquiry = DisputeInquiriesQuery['disputeInquiries'][number];

/** 異議の照会 — somebody disputes what followed from a hire of this agency's; it is heard before the operator decides. */
export function Screen() {
  const say = useSay();
  const asked = useHub(DisputeInquiriesDocument, {});
  return (
    <Page
      title={say('異議の照会', 'Inquiries about disputes')}
      lead={say(
        '貴社の成約について異議が申し立てられたとき、運営者が決める前に、貴社の説明をうかがいます。期限は10営業日です。',
        'When one of your hires is disputed you are heard before the operator decides, within ten business days.',
      )}
    >
      <Answered of={asked}>
        {({ disputeInquiries }) =>
          disputeInquiries.length === 0 ? (
            <Empty title={say('照会はありません', 'There is no inquiry')} />
          ) : (
            disputeInquiries.map((inquiry) => <Entry key={inquiry.id} of={inquiry} />)
          )
        }
      </Answered>
    </Page>
  );
}

function Entry({ of }: { of: Inquiry }) {
  const say = useSay();
  const { day, time } = useFormat();
  const { placement } = of;
  return (
    <Section
      title={placement.introduction.jobOpening.title}
      actions={of.answeredAt ? <Badge tone="good">{say('回答済み', 'Answered')}</Badge> : <Answer of={of} />}
    >
      <Facts
        of={[
          [say('採用企業', 'Employer'), placement.employer.name],
          [say('入社日', 'First day'), day(placement.startsOn)],
          [say('申立て', 'Opened'), time(of.openedAt)],
          [say('回答の期限', 'To be answered by'), day(of.answerDueOn)],
          [
            say('申立ての内容', 'Claim'),
            of.claim ??
              say(
                '登録した企業からの申立てのため、示されません。',
                'Of an employer that registered the person; it is not shown.',
              ),
          ],
          [say('貴社の回答', 'Your answer'), of.answer ?? say('まだありません', 'None yet')],
        ]}
      />
      <p className="mt-4">
        <Link to={`/agency/introductions/${placement.introduction.id}`}>
          {say('この紹介を見る', 'See the introduction')}
        </Link>
      </p>
    </Section>
  );
}

function Answer({ of }: { of: Inquiry }) {
  const say = useSay();
  const answer = useWish(AnswerDisputeDocument, () => say('回答しました', 'Answered'));
  const title = say('回答する', 'Answer');
  return (
    <DialogButton kind="main" label={title} title={title}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={(values) =>
            answer.mutateAsync({ input: { disputeId: of.id, answer: values.text('answer') } }).then(close)
          }
        >
          <TextArea
            name="answer"
            required
            label={say('貴社の説明', 'Your account')}
            help={say(
              '候補者の氏名などの個人情報は書かないでください。',
              'Leave out names and other personal data of the candidate.',
            )}
          />
        </Form>
      )}
    </DialogButton>
  );
}
