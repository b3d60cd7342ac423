import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type PermitFilingStatus, PermitFilingsDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Answered, Empty } from '../../ui/states.js';
import { Sliced } from '../../ui/table.js';
import { FilingTable } from './filing.js';

/** 審査 — applications of agencies and renewals of permits, with the papers that were filed; those that wait longest first. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const [sought, seek] = useAddress();
  const status = (sought.status ?? 'SUBMITTED') as PermitFilingStatus | 'ALL';
  const asked = useHub(PermitFilingsDocument, { status: status === 'ALL' ? null : status });
  const name = say('申請・届出', 'Filings');
  return (
    <Page
      title={say('審査', 'Vetting')}
      lead={say(
        '加盟の申請と、許可の更新の届出です。書類を許可証と照らし合わせて決めます。',
        'Applications and renewed permits. Compare the papers with the permit, then decide.',
      )}
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="status"
          label={say('状態', 'State')}
          value={status}
          choices={[...choices(words.filing), ['ALL', say('すべて', 'All')]]}
          onChange={(chosen) => seek({ status: chosen })}
        />
      </div>
      <Answered of={asked}>
        {({ permitFilings }) =>
          permitFilings.length === 0 ? (
            <Empty title={say('審査を待つ届出はありません', 'Nothing of this state')} />
          ) : (
            <Sliced key={status} name={name} of={permitFilings}>
              {(rows) => <FilingTable of={rows} />}
            </Sliced>
          )
        }
      </Answered>
    </Page>
  );
}
