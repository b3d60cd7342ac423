import { useSay } from '../app/language.js';
import { useAddress } from './address.js';
import { Form, TextField } from './form.js';
import { today } from './format.js';

/** The period that the address asks for; the running fiscal year, from 1 April, unless it says otherwise. */
export function usePeriod(): { from: string; to: string; seek: (changes: Record<string, string>) => void } {
  const [sought, seek] = useAddress();
  const now = today();
  const year = Number(now.slice(0, 4)) - (now.slice(5) < '04-01' ? 1 : 0);
  return { from: sought.from ?? `${year}-04-01`, to: sought.to ?? now, seek };
}

export function Period({ from, to, seek }: ReturnType<typeof usePeriod>) {
  const say = useSay();
  return (
    <div className="no-print">
      <Form
        key={from + to}
        send={say('この期間を表示', 'Show this period')}
        onSend={async (values) => seek({ from: values.text('from'), to: values.text('to') })}
      >
        <div className="grid max-w-xl gap-4 sm:grid-cols-2">
          <TextField bare name="from" type="date" label={say('始まり', 'From')} value={from} />
          <TextField bare name="to" type="date" label={say('終わり', 'To')} value={to} />
        </div>
      </Form>
    </div>
  );
}
