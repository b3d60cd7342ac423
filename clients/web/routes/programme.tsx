import { useWish } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { type ProgrammesQuery, PublishProgrammeDocument, type PublishProgrammeInput } from '../generated/operations.js';
import { useWord, words } from '../ui/codes.js';
import { DialogButton } from '../ui/dialog.js';
import { Form, TextField } from '../ui/form.js';
import { today, useFormat } from '../ui/format.js';
import { Facts, Section } from '../ui/page.js';
import { Badge } from '../ui/states.js';

export type Programme = ProgrammesQuery['rewardProgrammes'][number];

/** One version's terms, in words. */
export function Terms({ of, newest }: { of: Programme; newest: boolean }) {
  const say = useSay();
  const word = useWord();
  const { day, number } = useFormat();
  return (
    <Section title={of.version} actions={newest && <Badge tone="good">{say('最新の版', 'Newest version')}</Badge>}>
      <Facts
        of={[
          [say('適用開始', 'Effective from'), day(of.effectiveFrom)],
          [say('きっかけ', 'Trigger'), word(words.trigger, of.trigger)],
          [say('特典', 'Benefit'), word(words.benefit, of.benefit)],
          [say('入社1名の単位', 'Units for a start'), number(of.unitsPerHire)],
          [say('1枠の単位', 'Units for a placement'), number(of.unitsPerSlot)],
          [say('帰属', 'Attribution'), word(words.attribution, of.attribution)],
          [
            say('帰属の期間', 'Attribution window'),
            say(`${of.attributionWindowDays}日`, `${of.attributionWindowDays} days`),
          ],
          [say('枠の有効期間', 'A placement is valid'), say(`${of.slotValidDays}日`, `${of.slotValidDays} days`)],
          [say('連鎖の重み', 'Weights of a chain'), of.chainWeights.map((row) => row.join('–')).join(say('、', ', '))],
          [
            say('早期退職の取消', 'Taken back'),
            of.clawback
              .map(({ withinDays, percent }) =>
                say(`${withinDays}日以内 ${percent}%`, `${percent}% within ${withinDays} days`),
              )
              .join(say('、', ', ')),
          ],
          [say('法的な根拠', 'Legal evidence'), of.legalEvidence],
        ]}
      />
    </Section>
  );
}

/** Makes terms that were tried out a version of their own. */
export function Publish({ terms }: { terms: PublishProgrammeInput }) {
  const say = useSay();
  const publish = useWish(PublishProgrammeDocument, ({ publishProgramme: { programme } }) =>
    say(`${programme.version}を公開しました`, `${programme.version} is published`),
  );
  const title = say('この条件で公開する', 'Publish these terms');
  return (
    <DialogButton kind="main" label={title} title={title}>
      {(close) => (
        <Form
          send={title}
          cancel={close}
          onSend={(values) =>
            publish
              .mutateAsync({
                input: {
                  ...terms,
                  version: values.text('version'),
                  effectiveFrom: values.text('effectiveFrom'),
                  legalEvidence: values.text('legalEvidence'),
                },
              })
              .then(close)
          }
        >
          <p>
            {say('公開した版は、後から変えられません。', 'A version that is published cannot be changed afterwards.')}
          </p>
          <TextField name="version" required label={say('版の名前', 'Version')} />
          <TextField
            name="effectiveFrom"
            type="date"
            required
            value={today()}
            label={say('適用開始', 'Effective from')}
          />
          <TextField
            name="legalEvidence"
            required
            label={say('法律意見の参照', 'Reference of the counsel’s opinion')}
          />
        </Form>
      )}
    </DialogButton>
  );
}
