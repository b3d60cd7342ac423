import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { FileFeeScheduleDocument, type OwnAgencyQuery } from '../../generated/operations.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form, TextField } from '../../ui/form.js';
import { today, useFormat } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { Table } from '../../ui/table.js';

/** 手数料表 — every version that was filed (届出制), and filing another. */
export function Fees({ of }: { of: OwnAgencyQuery['myAgency'] }) {
  const say = useSay();
  const { day, yen } = useFormat();
  const name = say('手数料表', 'Fee schedules');
  const add = say('新しい版を届け出る', 'File a new version');
  return (
    <Section
      title={name}
      lead={say(
        '紹介した日に適用されていた版で計算されます。届け出た版は変えられません。',
        'A hire is charged by the version in force on the day of the introduction. A version is never changed.',
      )}
      actions={
        <DialogButton label={add} title={add}>
          {(close) => <FileFees close={close} />}
        </DialogButton>
      }
    >
      <Table
        name={name}
        rows={of.feeSchedules}
        idOf={({ version }) => String(version)}
        columns={[
          { title: say('版', 'Version'), cell: ({ version }) => version },
          { title: say('適用開始日', 'In force from'), whole: true, cell: ({ effectiveFrom }) => day(effectiveFrom) },
          { title: say('届出日', 'Filed on'), whole: true, cell: ({ filedOn }) => day(filedOn) },
          { title: say('料率', 'Rate'), number: true, cell: ({ ratePercent }) => `${ratePercent}%` },
          { title: say('最低額', 'Minimum'), number: true, cell: ({ minimumFee }) => yen(minimumFee) },
          { title: say('備考', 'Note'), cell: ({ note }) => note ?? '—' },
        ]}
      />
    </Section>
  );
}

function FileFees({ close }: { close: () => void }) {
  const say = useSay();
  const file = useWish(FileFeeScheduleDocument, ({ fileFeeSchedule: { feeSchedule } }) =>
    say(`第${feeSchedule.version}版を登録しました`, `Version ${feeSchedule.version} is on record`),
  );
  return (
    <Form
      send={say('登録する', 'Put it on record')}
      cancel={close}
      onSend={async (values) => {
        await file.mutateAsync({
          input: {
            effectiveFrom: values.text('effectiveFrom'),
            filedOn: values.text('filedOn'),
            ratePercent: values.number('ratePercent') ?? 0,
            minimumFee: values.number('minimumFee'),
            note: values.maybe('note'),
          },
        });
        close();
      }}
    >
      <TextField
        name="filedOn"
        type="date"
        required
        value={today()}
        label={say('労働局への届出日', 'Filed with the labour bureau on')}
      />
      <TextField
        name="effectiveFrom"
        type="date"
        required
        value={today()}
        label={say('適用開始日', 'In force from')}
        help={say('今日以降の日', 'Today at the earliest')}
      />
      <TextField
        name="ratePercent"
        type="number"
        min={0}
        max={100}
        required
        label={say('料率（理論年収の%）', 'Rate (% of the yearly income)')}
      />
      <TextField name="minimumFee" type="number" min={0} label={say('最低額（円）', 'Minimum (yen)')} />
      <TextField name="note" label={say('備考', 'Note')} />
    </Form>
  );
}
