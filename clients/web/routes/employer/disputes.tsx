import { useSay } from '../../app/language.js';
import { type DisputeStatus, OwnDisputesDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

/** 異議 — what this employer contested about a hire, and what the operator decided. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const { time, day } = useFormat();
  const [sought, seek] = useAddress();
  const name = say('異議の一覧', 'Disputes');
  const status = (sought.status as DisputeStatus | undefined) ?? null;
  return (
    <Page
      title={say('異議', 'Disputes')}
      lead={say(
        '採用や単位の記録が事実と違うときに申し立てます。紹介会社に照会したうえで、運営者が理由を付けて決めます。',
        'For when a hire or its units are not as they were. The agency is asked, and the operator decides with reasons.',
      )}
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="status"
          label={say('状態', 'State')}
          none={say('すべて', 'All')}
          value={sought.status}
          choices={choices(words.dispute)}
          onChange={(status) => seek({ status })}
        />
      </div>
      <Paged
        key={status}
        name={name}
        operation={OwnDisputesDocument}
        variables={{ status }}
        pageOf={({ disputesByPage }) => disputesByPage}
        empty={
          <Empty title={say('異議はありません', 'No disputes')}>
            {say('採用については', 'A hire is contested at its')}{' '}
            <Link to="/employer/introductions">{say('紹介の詳細', 'introduction')}</Link>
            {say('から、単位については', ', units at the')}{' '}
            <Link to="/employer/slots">{say('単位の履歴', 'history of units')}</Link>
            {say('から申し立てます。', '.')}
          </Empty>
        }
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { title: say('申立て', 'Opened'), whole: true, cell: ({ openedAt }) => time(openedAt) },
              { title: say('主張', 'Claim'), cell: ({ claim }) => claim },
              {
                title: say('状態', 'State'),
                cell: ({ status }) => <StateBadge of="dispute" state={status} />,
              },
              {
                title: say('紹介会社への照会', 'The agency'),
                cell: ({ answeredAt, answerDueOn }) =>
                  answeredAt
                    ? say(`回答 ${time(answeredAt)}`, `Answered ${time(answeredAt)}`)
                    : say(`期限 ${day(answerDueOn)}`, `Due ${day(answerDueOn)}`),
              },
              { title: say('決定の理由', 'Reasons'), cell: ({ reason }) => reason ?? '—' },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}
