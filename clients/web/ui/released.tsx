import type { ReactNode } from 'react';
import { useSay } from '../app/language.js';
import type { ReleasedFragment } from '../generated/operations.js';
import { useWord, words } from './codes.js';
import { useFormat } from './format.js';
import { occupations, prefectures } from './names.js';
import { Facts, Section } from './page.js';
import { Badge } from './states.js';
import { unbroken } from './unbroken.js';

type Scope = ReleasedFragment['releasedScopes'][number];

/** What of a person is released to the one who looks. What is not says so, and is never shown as empty. */
export function Released({ of }: { of: ReleasedFragment }) {
  const say = useSay();
  const word = useWord();
  const { income, day } = useFormat();
  const yes = (value: boolean) => (value ? say('可', 'Yes') : say('不可', 'No'));
  const { profile, identity, contact, conditions } = of;
  return (
    <>
      <Scoped of={of} scope="PROFILE">
        <p className="mb-4 text-lg font-bold">{profile?.headline}</p>
        <Facts
          of={[
            [say('職種', 'Occupation'), word(occupations, profile?.occupation)],
            [say('経験年数', 'Years'), say(`${profile?.yearsOfExperience}年`, `${profile?.yearsOfExperience}`)],
            [say('都道府県', 'Prefecture'), word(prefectures, profile?.prefecture)],
            [say('転居', 'Would move'), yes(profile?.openToRelocation ?? false)],
            [say('スキル', 'Skills'), profile?.skills.join(say('、', ', '))],
          ]}
        />
      </Scoped>
      <Scoped of={of} scope="CAREER">
        <Career of={of} />
      </Scoped>
      <Scoped of={of} scope="IDENTITY">
        <Facts
          of={[
            [say('氏名', 'Name'), identity?.name],
            [say('フリガナ', 'Reading'), identity?.nameKana ?? say('未登録', 'Not given')],
            [say('生年', 'Year of birth'), identity?.birthYear ?? say('未登録', 'Not given')],
          ]}
        />
      </Scoped>
      <Scoped of={of} scope="CONTACT">
        <Facts
          of={[
            [say('メールアドレス', 'Mail address'), contact?.email],
            [say('電話番号', 'Telephone'), contact?.phone ?? say('未登録', 'Not given')],
          ]}
        />
      </Scoped>
      <Scoped of={of} scope="CONDITIONS">
        <Facts
          of={[
            [say('現在の年収', 'Present income'), income(conditions?.currentSalary)],
            [say('希望年収', 'Desired income'), income(conditions?.desiredSalary)],
            [say('入社できる日', 'Available from'), day(conditions?.availableFrom)],
          ]}
        />
      </Scoped>
      <Scoped of={of} scope="EVALUATION">
        <Evaluations of={of} />
      </Scoped>
      <Scoped of={of} scope="ORIGIN">
        <ul className="space-y-3">
          {of.origin?.map((origin) => (
            <li key={`${origin.employer.id} ${origin.rejectedOn}`}>
              <p className="font-bold">{origin.employer.name}</p>
              <p>
                {origin.position} — {word(words.stage, origin.stageReached)}（{unbroken(day(origin.rejectedOn))}）
              </p>
            </li>
          ))}
        </ul>
      </Scoped>
    </>
  );
}

function Scoped({ of, scope, children }: { of: ReleasedFragment; scope: Scope; children: ReactNode }) {
  const word = useWord();
  return (
    <Section title={word(words.scope, scope)}>{of.releasedScopes.includes(scope) ? children : <NotReleased />}</Section>
  );
}

/** A scope that the candidate has not released to the one who looks: not empty, hidden. */
export function NotReleased() {
  const say = useSay();
  return (
    <p data-not-released>
      <Badge>{say('開示されていません', 'Not released')}</Badge>{' '}
      <span className="text-quiet text-sm">
        {say('候補者が見せることを選んでいない項目です。', 'The candidate has not chosen to show this.')}
      </span>
    </p>
  );
}

function Career({ of: { career } }: { of: ReleasedFragment }) {
  const say = useSay();
  if (!career) return null;
  return (
    <div className="space-y-4">
      {career.summary && <p className="max-w-4xl">{career.summary}</p>}
      <ol className="space-y-3">
        {career.positions.map((position) => (
          <li key={`${position.employerName} ${position.from}`}>
            <p className="font-bold">
              {position.employerName} — {position.title}
            </p>
            <p className="text-quiet text-sm">
              {position.from} – {position.to ?? say('現在', 'now')}
            </p>
            {position.description && <p className="max-w-4xl">{position.description}</p>}
          </li>
        ))}
      </ol>
      <Facts
        of={[
          [
            say('学歴', 'Education'),
            career.educations
              .map(({ school, degree }) => [school, degree].filter(Boolean).join(' '))
              .join(say('、', ', ')) || '—',
          ],
          [say('資格', 'Certifications'), career.certifications.join(say('、', ', ')) || '—'],
        ]}
      />
    </div>
  );
}

function Evaluations({ of: { evaluation } }: { of: ReleasedFragment }) {
  const say = useSay();
  const { day } = useFormat();
  if (!evaluation || evaluation.length === 0)
    return <p>{say('企業の評価は、まだありません。', 'No employer has written one yet.')}</p>;
  return (
    <ul className="space-y-4">
      {evaluation.map(({ scores, comment, writtenOn, employer }) => (
        <li key={writtenOn + (employer?.id ?? '')}>
          <p>{scores.map(({ criterion, score }) => `${criterion} ${score}/5`).join(say('、', ', '))}</p>
          {comment && <p className="max-w-4xl">{comment}</p>}
          <p className="text-quiet text-sm">
            {unbroken(day(writtenOn))}{' '}
            {employer?.name ?? say('（企業名は開示されていません）', '(employer not released)')}
          </p>
        </li>
      ))}
    </ul>
  );
}
