import { useState } from 'react';
import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  AddAgencyLoginDocument,
  type AgencyFileQuery,
  type AgencyLoginKind,
  type AgencyRole,
  RevokeAgencyLoginDocument,
  RotateLoginSecretDocument,
} from '../../generated/operations.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { Dialog, DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';

type Login = AgencyFileQuery['agencyLogins'][number];
interface Secret {
  readonly subject: string;
  readonly secret: string;
}

/** ログイン — the people and machine clients that act for an agency. A secret is shown once, when it is made. */
export function Logins({ agencyId, of }: { agencyId: string; of: readonly Login[] }) {
  const say = useSay();
  const [made, setMade] = useState<Secret | null>(null);
  const title = say('ログインを追加', 'Add a login');
  return (
    <Section
      title={say('ログイン', 'Logins')}
      lead={say(
        'この紹介会社として操作できる担当者と機械です。取り消すと、1秒以内に使えなくなります。',
        'The people and machine clients that act for this agency. Revoked, one stops working within a second.',
      )}
      actions={
        <DialogButton label={title} title={title}>
          {(close) => <Add agencyId={agencyId} close={close} onSecret={setMade} />}
        </DialogButton>
      }
    >
      {of.length === 0 ? (
        <Empty title={say('ログインはありません', 'No login yet')} />
      ) : (
        <LoginTable of={of} onSecret={setMade} />
      )}
      {made && (
        <Dialog title={say('シークレット', 'The secret')} onClose={() => setMade(null)}>
          <p>
            {say('表示は今回だけです。安全な場所に控えてください。', 'It is shown this once. Keep it in a safe place.')}
          </p>
          <dl className="mt-4 space-y-3">
            <div>
              <dt className="text-quiet text-sm">{say('クライアントID', 'Client id')}</dt>
              <dd>
                <code className="break-all">{made.subject}</code>
              </dd>
            </div>
            <div>
              <dt className="text-quiet text-sm">{say('シークレット', 'Secret')}</dt>
              <dd>
                <code className="break-all">{made.secret}</code>
              </dd>
            </div>
          </dl>
          <button type="button" className="button button-main mt-6" onClick={() => setMade(null)}>
            {say('控えました', 'I have kept it')}
          </button>
        </Dialog>
      )}
    </Section>
  );
}

function LoginTable({ of, onSecret }: { of: readonly Login[]; onSecret: (secret: Secret) => void }) {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  return (
    <Table
      name={say('ログイン', 'Logins')}
      rows={of}
      idOf={({ id }) => id}
      columns={[
        {
          title: say('名前', 'Name'),
          cell: ({ name, email }) => (
            <>
              <span className="font-bold">{name}</span>
              {email && <span className="text-quiet block text-sm">{email}</span>}
            </>
          ),
        },
        { title: say('種別', 'Kind'), cell: ({ kind }) => word(words.login, kind) },
        { title: say('役割', 'Role'), cell: ({ role }) => word(words.agencyRole, role) },
        { title: say('ID', 'Id'), cell: ({ subject }) => <code>{subject}</code> },
        {
          title: say('追加・更新', 'Added, renewed'),
          cell: ({ addedAt, rotatedAt }) => (
            <>
              {time(addedAt)}
              {rotatedAt && (
                <span className="text-quiet block text-sm">
                  {say(`更新 ${time(rotatedAt)}`, `Renewed ${time(rotatedAt)}`)}
                </span>
              )}
            </>
          ),
        },
        {
          title: say('操作', 'Action'),
          cell: (login) =>
            login.revokedAt ? (
              <Badge>{say(`取消 ${time(login.revokedAt)}`, `Revoked ${time(login.revokedAt)}`)}</Badge>
            ) : (
              <Actions of={login} onSecret={onSecret} />
            ),
        },
      ]}
    />
  );
}

function Actions({ of, onSecret }: { of: Login; onSecret: (secret: Secret) => void }) {
  const say = useSay();
  const rotate = useWish(RotateLoginSecretDocument);
  const revoke = useWish(RevokeAgencyLoginDocument, ({ revokeAgencyLogin: { login } }) =>
    say(`${login.name}を取り消しました`, `${login.name} is revoked`),
  );
  return (
    <div className="flex flex-wrap gap-2">
      {of.kind === 'MACHINE' && (
        <DialogButton
          label={say('更新', 'Renew')}
          title={say(`${of.name}のシークレットを更新`, `Renew the secret of ${of.name}`)}
        >
          {(close) => (
            <Form
              send={say('更新する', 'Renew')}
              cancel={close}
              onSend={async () => {
                const { rotateLoginSecret } = await rotate.mutateAsync({ input: { loginId: of.id } });
                close();
                if (rotateLoginSecret.secret) onSecret({ subject: of.subject, secret: rotateLoginSecret.secret });
              }}
            >
              <p>{say('今のシークレットは、あと24時間使えます。', 'The present one works for 24 hours more.')}</p>
            </Form>
          )}
        </DialogButton>
      )}
      <DialogButton
        kind="danger"
        label={say('取り消す', 'Revoke')}
        title={say(`${of.name}を取り消しますか`, `Revoke ${of.name}?`)}
      >
        {(close) => (
          <Form
            danger
            send={say('取り消す', 'Revoke')}
            cancel={close}
            onSend={() => revoke.mutateAsync({ input: { loginId: of.id } }).then(close)}
          >
            <p>{say('すぐに使えなくなり、元に戻せません。', 'It stops working at once, for good.')}</p>
          </Form>
        )}
      </DialogButton>
    </div>
  );
}

function Add(props: { agencyId: string; close: () => void; onSecret: (secret: Secret) => void }) {
  const say = useSay();
  const choices = useChoices();
  const add = useWish(AddAgencyLoginDocument, ({ addAgencyLogin: { login } }) =>
    say(`${login.name}を追加しました`, `${login.name} is added`),
  );
  return (
    <Form
      send={say('追加する', 'Add')}
      cancel={props.close}
      onSend={async (values) => {
        const input = {
          agencyId: props.agencyId,
          kind: values.text('kind') as AgencyLoginKind,
          subject: values.maybe('subject'),
          name: values.text('name'),
          email: values.maybe('email'),
          role: values.text('role') as AgencyRole,
        };
        const { login, secret } = (await add.mutateAsync({ input })).addAgencyLogin;
        props.close();
        if (secret) props.onSecret({ subject: login.subject, secret });
      }}
    >
      <Choice name="kind" required label={say('種別', 'Kind')} choices={choices(words.login)} />
      <TextField name="name" required label={say('名前', 'Name')} />
      <Choice name="role" required label={say('役割', 'Role')} value="CONSULTANT" choices={choices(words.agencyRole)} />
      <TextField name="email" type="email" label={say('メールアドレス', 'Mail address')} />
      <TextField
        name="subject"
        label={say('認証サーバーでのID（sub）', 'Subject at the issuer (sub)')}
        help={say(
          '担当者には必要です。機械は空にすると、IDとシークレットが作られます。',
          'Needed for a person. Left empty for a machine, an id and a secret are made.',
        )}
      />
    </Form>
  );
}
