import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { EmployersDocument, RegisterEmployerDocument, SetCorporateGroupDocument } from '../../generated/operations.js';
import { useChoices, useWord } from '../../ui/codes.js';
import { Choice, Form, TextArea, TextField } from '../../ui/form.js';
import { prefectures } from '../../ui/names.js';
import { Page, Section } from '../../ui/page.js';
import { Answered } from '../../ui/states.js';
import { Sliced, Table } from '../../ui/table.js';

/** 採用企業 — admitting one, and saying which belong together, so that nobody is rewarded for its own group's hires. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const register = useWish(RegisterEmployerDocument, ({ registerEmployer: { employer } }) =>
    say(`${employer.name}を登録しました`, `${employer.name} is registered`),
  );
  const group = useWish(SetCorporateGroupDocument, () => say('企業グループを保存しました', 'The group is saved'));
  return (
    <Page title={say('採用企業', 'Employers')}>
      <div className="grid gap-6 xl:grid-cols-2">
        <Section title={say('採用企業を登録', 'Register an employer')}>
          <Form
            reset
            send={say('登録する', 'Register')}
            onSend={(values) =>
              register.mutateAsync({
                input: {
                  name: values.text('name'),
                  corporateNumber: values.text('corporateNumber'),
                  prefecture: values.maybe('prefecture'),
                },
              })
            }
          >
            <TextField name="name" required label={say('会社名', 'Name')} />
            <TextField name="corporateNumber" required label={say('法人番号（13桁）', 'Corporate number, 13 digits')} />
            <Choice
              name="prefecture"
              label={say('所在地', 'Prefecture')}
              none={say('指定しない', 'None')}
              choices={choices(prefectures)}
            />
          </Form>
        </Section>
        <Section
          title={say('企業グループ', 'Corporate group')}
          lead={say(
            '同じグループの企業への入社では、単位は付きません。',
            'A start at an employer of the same group earns nothing.',
          )}
        >
          <Form
            reset
            send={say('保存する', 'Save')}
            onSend={(values) => group.mutateAsync({ input: { corporateNumbers: values.list('corporateNumbers') } })}
          >
            <TextArea
              name="corporateNumbers"
              required
              label={say('法人番号（1行に1つ）', 'Corporate numbers, one a line')}
              help={say(
                'ここに書いた企業について、以前の登録を置き換えます。',
                'Replaces what was said of any of them.',
              )}
            />
          </Form>
        </Section>
      </div>
      <Members />
    </Page>
  );
}

function Members() {
  const say = useSay();
  const word = useWord();
  const asked = useHub(EmployersDocument, {});
  const name = say('採用企業の一覧', 'All employers');
  return (
    <Section title={name}>
      <Answered of={asked}>
        {({ employers }) => (
          <Sliced name={name} of={employers} size={20}>
            {(rows) => (
              <Table
                name={name}
                rows={rows}
                idOf={({ id }) => id}
                columns={[
                  {
                    title: say('会社', 'Name'),
                    cell: (employer) => <span className="font-bold">{employer.name}</span>,
                  },
                  {
                    whole: true,
                    title: say('法人番号', 'Corporate number'),
                    cell: ({ corporateNumber }) => corporateNumber,
                  },
                  { title: say('所在地', 'Prefecture'), cell: ({ prefecture }) => word(prefectures, prefecture) },
                ]}
              />
            )}
          </Sliced>
        )}
      </Answered>
    </Section>
  );
}
