import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  AttestDeletionDocument,
  DeletionNoticesDocument,
  type DeletionNoticesQuery,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Items } from '../../ui/items.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

type Notice = DeletionNoticesQuery['deletionNotices']['edges'][number]['node'];

/** 削除の求め — what this agency was shown, is shown no longer and is to delete; its word that it has is shown to the person. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  const [sought, seek] = useAddress();
  const openOnly = sought.all !== 'yes';
  const name = say('削除の求めの一覧', 'Deletion notices');
  return (
    <Page
      title={say('削除の求め', 'Deletions asked for')}
      lead={say(
        '開示が終わった項目です。貴社のシステム・書類から遅滞なく消去し、済んだら申告してください（個人情報の保護に関する法律22条）。申告はご本人に示されます。',
        'What is released no longer. Delete it from your systems and papers without delay, then attest it (APPI art. 22). The person sees that you did.',
      )}
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="all"
          label={say('表示', 'Show')}
          value={sought.all}
          none={say('申告していないもの', 'Those not attested')}
          choices={[['yes', say('すべて', 'All')]]}
          onChange={(all) => seek({ all })}
        />
      </div>
      <Paged
        key={String(openOnly)}
        name={name}
        operation={DeletionNoticesDocument}
        variables={{ openOnly }}
        pageOf={({ deletionNotices }) => deletionNotices}
        empty={<Empty title={say('削除の求めはありません', 'Nothing is asked for')} />}
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                title: say('候補者ID', 'Candidate id'),
                cell: ({ candidateId }) => <code className="text-sm break-all">{candidateId}</code>,
              },
              { title: say('求められた日時', 'Asked'), whole: true, cell: ({ askedAt }) => time(askedAt) },
              {
                title: say('範囲', 'Scopes'),
                cell: ({ scopes }) => scopes.map((scope) => word(words.scope, scope)).join(say('、', ', ')),
              },
              { title: say('項目', 'Items'), cell: (row) => <Items of={row.items} /> },
              {
                title: say('申告', 'Attested'),
                cell: (row) =>
                  row.attestedAt ? <Badge tone="good">{time(row.attestedAt)}</Badge> : <Attest of={row} />,
              },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}

function Attest({ of }: { of: Notice }) {
  const say = useSay();
  const attest = useWish(AttestDeletionDocument, () => say('申告しました', 'Attested'));
  const title = say('消去を申告する', 'Attest the deletion');
  return (
    <DialogButton label={title} title={title}>
      {(close) => (
        <Form
          send={say('消去したことを申告する', 'We have deleted it')}
          cancel={close}
          onSend={() => attest.mutateAsync({ input: { noticeId: of.id } }).then(close)}
        >
          <p>{say('次の項目の写しを、すべて消去しましたか。', 'Have you deleted every copy of the following?')}</p>
          <Items of={of.items} />
          <p>
            {say(
              '申告は取り消せません。帳簿として法律が保存を求めるものは、ここには含まれません。',
              'This cannot be taken back. It does not concern what the law has you keep in your ledgers.',
            )}
          </p>
        </Form>
      )}
    </DialogButton>
  );
}
