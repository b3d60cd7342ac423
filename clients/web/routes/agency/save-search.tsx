import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type CandidatePoolFilter, type SavedSearchesQuery, SaveSearchDocument } from '../../generated/operations.js';
import { useWord } from '../../ui/codes.js';
import { Check, Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { occupations, prefectures } from '../../ui/names.js';

type Saved = SavedSearchesQuery['savedSearches'][number];

/** Keeps conditions under a name, and says how one hears of whoever is newly released and fits. */
export function SaveSearch(props: { filter: CandidatePoolFilter; known?: Saved; close: () => void }) {
  const say = useSay();
  const { known, close } = props;
  const conditions = useConditions();
  const save = useWish(SaveSearchDocument, ({ saveSearch: { savedSearch } }) =>
    say(`「${savedSearch.name}」を保存しました`, `“${savedSearch.name}” is saved`),
  );
  return (
    <Form
      send={say('保存する', 'Save')}
      cancel={close}
      onSend={async (values) => {
        await save.mutateAsync({
          input: {
            ...(known ? { id: known.id } : {}),
            name: values.text('name'),
            filter: props.filter,
            alertByWebhook: values.is('alertByWebhook'),
            alertEmail: values.maybe('alertEmail'),
          },
        });
        close();
      }}
    >
      <p className="text-quiet">{conditions(props.filter)}</p>
      <TextField name="name" required label={say('検索の名前', 'Name of the search')} value={known?.name} />
      <TextField
        name="alertEmail"
        type="email"
        label={say('新着を知らせるメールアドレス', 'Mail address for alerts')}
        help={say(
          '何名が新しく見つかったかだけをお知らせします。だれかは書きません。',
          'The mail says how many, never who.',
        )}
        value={known?.alertEmail}
      />
      <Check
        name="alertByWebhook"
        label={say('Webhookでも知らせる', 'Tell our webhooks, too')}
        checked={known?.alertByWebhook ?? false}
      />
    </Form>
  );
}

/** Conditions as one reads them. */
export function useConditions() {
  const say = useSay();
  const word = useWord();
  const { day, income } = useFormat();
  const list = (values: readonly string[]) => values.join(say('・', ', '));
  return (filter: CandidatePoolFilter | Saved['filter']): string => {
    const { text, skillsAll, skillsAny, yearsMin, yearsMax, desiredSalaryMax, availableBy } = filter;
    return (
      [
        text && say(`「${text}」を含む`, `with “${text}”`),
        skillsAll?.length && say(`スキル：${list(skillsAll)}のすべて`, `skills: all of ${list(skillsAll)}`),
        skillsAny?.length && say(`スキル：${list(skillsAny)}のどれか`, `skills: any of ${list(skillsAny)}`),
        filter.occupations?.length && list(filter.occupations.map((code) => word(occupations, code))),
        filter.prefectures?.length && list(filter.prefectures.map((code) => word(prefectures, code))),
        yearsMin != null && say(`経験${yearsMin}年以上`, `${yearsMin} years or more`),
        yearsMax != null && say(`経験${yearsMax}年以下`, `${yearsMax} years or less`),
        desiredSalaryMax != null &&
          say(`希望年収${income(desiredSalaryMax)}以下`, `wants ${income(desiredSalaryMax)} at most`),
        availableBy && say(`${day(availableBy)}までに入社可`, `available by ${day(availableBy)}`),
      ]
        .filter(Boolean)
        .join(say('、', '; ')) || say('条件なし（全員）', 'no condition (everybody)')
    );
  };
}
