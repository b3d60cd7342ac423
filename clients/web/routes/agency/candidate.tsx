import { useNavigate, useParams } from '@tanstack/react-router';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { OpeningsDocument, PoolCandidateDocument, ProposeDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextArea } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page, Section } from '../../ui/page.js';
import { Released } from '../../ui/released.js';
import { Answered, Empty } from '../../ui/states.js';

/** 候補者 — one person as far as released to this agency, and the introductions it made. */
export function Screen() {
  const say = useSay();
  const { day } = useFormat();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useHub(PoolCandidateDocument, { id });
  const candidate = asked.data?.candidate;
  return (
    <Page
      title={candidate?.identity?.name ?? say('候補者', 'Candidate')}
      lead={
        candidate &&
        say(
          `開示の期限 ${day(candidate.releasedUntil)}。閲覧は、第三者提供記録としてご本人に示されます。`,
          `Released until ${day(candidate.releasedUntil)}. That you looked is recorded, and shown to the person.`,
        )
      }
      actions={
        candidate && (
          <DialogButton
            kind="main"
            label={say('求人に紹介する', 'Introduce')}
            title={say('求人に紹介する', 'Introduce to an opening')}
          >
            {(close) => <Propose candidateId={id} close={close} />}
          </DialogButton>
        )
      }
    >
      <Link to="/agency">{say('人材プールへ', 'To the pool')}</Link>
      <Answered of={asked}>
        {({ candidate: found }) => (
          <>
            <Section title={say('この候補者の紹介', 'Your introductions of this person')}>
              {found.introductions.length === 0 ? (
                <Empty title={say('まだありません', 'None yet')} />
              ) : (
                <ul className="divide-line divide-y">
                  {found.introductions.map(({ id: own, status, jobOpening }) => (
                    <li key={own} className="flex flex-wrap items-center justify-between gap-3 py-2">
                      <Link to={`/agency/introductions/${own}`}>
                        {jobOpening.title}（{jobOpening.employer.name}）
                      </Link>
                      <StateBadge of="introduction" state={status} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Released of={found} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Propose({ candidateId, close }: { candidateId: string; close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const [sought] = useAddress();
  const openings = useHub(OpeningsDocument, { filter: { status: 'OPEN' }, first: 100 });
  const propose = useWish(ProposeDocument, () =>
    say('紹介しました。候補者の承認を待ちます。', 'Proposed. Now the candidate decides.'),
  );
  return (
    <Answered of={openings}>
      {({ jobOpenings }) => (
        <Form
          send={say('候補者に承認を求める', 'Ask the candidate')}
          cancel={close}
          onSend={async (values) => {
            const { proposeIntroduction } = await propose.mutateAsync({
              input: {
                candidateId,
                jobOpeningId: values.text('jobOpeningId'),
                message: values.text('message'),
                conditions: values.text('conditions'),
              },
            });
            close();
            await navigate({ to: `/agency/introductions/${proposeIntroduction.introduction.id}` });
          }}
        >
          <p>
            {say(
              '企業に伝わるのは、候補者が承認した後です。何を見せるかも、候補者が選びます。',
              'The employer hears of it only when the candidate approves, and sees what the candidate chooses.',
            )}
          </p>
          <Choice
            name="jobOpeningId"
            required
            label={say('求人', 'Opening')}
            value={sought.opening}
            choices={jobOpenings.edges.map(({ node }) => [
              node.id,
              say(`${node.title}（${node.employer.name}）`, `${node.title} (${node.employer.name})`),
            ])}
          />
          <TextArea
            name="message"
            required
            rows={4}
            label={say('候補者と企業へのことば', 'To the candidate and the employer')}
          />
          <TextArea
            name="conditions"
            required
            rows={4}
            label={say('労働条件の明示', 'Working conditions')}
            help={say(
              '契約期間、賃金、就業場所など（職業安定法5条の3）',
              'Term, pay, place and so on (Employment Security Act art. 5-3)',
            )}
          />
        </Form>
      )}
    </Answered>
  );
}
