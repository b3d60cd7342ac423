import { Outlet, Link as RouterLink, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useHub } from '../app/hub.js';
import { type Mode, setLanguage, setMode, useLanguage, useMode, useSay } from '../app/language.js';
import { type Role, rooms, signedInAs, signOut } from '../app/session.js';
import { AgencyMeDocument, EmployerMeDocument } from '../generated/operations.js';

type Entry = readonly [to: string, ja: string, en: string];

const menus: Record<Role, readonly Entry[]> = {
  EMPLOYER: [
    ['/employer', 'ホーム', 'Home'],
    ['/employer/registrations', '登録', 'Registrations'],
    ['/employer/notices', '不採用通知', 'Notices'],
    ['/employer/openings', '求人', 'Openings'],
    ['/employer/introductions', '紹介', 'Introductions'],
    ['/employer/slots', '無償紹介枠', 'Free placements'],
    ['/employer/disputes', '異議', 'Disputes'],
    ['/employer/report', 'レポート', 'Report'],
    ['/employer/ats', 'ATS連携', 'ATS'],
    ['/employer/records', '第三者提供記録', 'Records'],
    ['/employer/settings', '設定', 'Settings'],
  ],
  AGENCY: [
    ['/agency', '人材プール', 'Pool'],
    ['/agency/pipeline', '紹介の進捗', 'Pipeline'],
    ['/agency/placements', '成約', 'Placements'],
    ['/agency/searches', '保存した検索', 'Saved searches'],
    ['/agency/exports', '一括出力', 'Exports'],
    ['/agency/deletions', '削除の求め', 'Deletions'],
    ['/agency/inquiries', '異議の照会', 'Inquiries'],
    ['/agency/ledgers', '法定帳簿', 'Ledgers'],
    ['/agency/records', '第三者提供記録', 'Records'],
    ['/agency/report', 'レポート', 'Report'],
    ['/agency/permit', '許可・手数料表', 'Permit and fees'],
    ['/agency/logins', 'ログイン', 'Logins'],
    ['/agency/webhooks', 'Webhook', 'Webhooks'],
  ],
  ANALYST: [
    ['/analyst', 'ファネル', 'Funnel'],
    ['/analyst/circulation', '循環', 'Circulation'],
    ['/analyst/simulator', '制度の試算', 'Simulator'],
  ],
  OPERATOR: [
    ['/operator', '紹介会社', 'Agencies'],
    ['/operator/filings', '審査', 'Vetting'],
    ['/operator/members', '採用企業', 'Employers'],
    ['/operator/programmes', '還元制度', 'Programmes'],
    ['/operator/disputes', '異議', 'Disputes'],
    ['/operator/placements', '成約の裁定', 'Placements'],
    ['/operator/watch', '見守り', 'Watch'],
    ['/operator/circulation', '循環', 'Circulation'],
    ['/operator/report', 'レポート', 'Report'],
    ['/operator/health', '稼働状況', 'Health'],
  ],
};

/** What stands around every page: who one is, where one can go, language and mode. */
export function Frame() {
  const say = useSay();
  const role = signedInAs();
  // Signing in and out change the address, which draws the frame anew.
  useRouterState({ select: ({ location }) => location.pathname });
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="bg-card text-brand sr-only z-30 rounded-lg p-3 font-bold focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {say('本文へ', 'Skip to content')}
      </a>
      <header className="bg-card border-line no-print border-b">
        <div className="mx-auto flex max-w-screen-2xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 md:px-6">
          <RouterLink to="/" className="text-ink flex items-center gap-2 text-xl font-bold">
            <Mark />
            Tasuki
          </RouterLink>
          {role && <Member role={role} />}
          <div className="ms-auto flex flex-wrap items-center gap-2">
            <Switches />
            {role && (
              <button type="button" className="link px-2" onClick={() => signOut()}>
                {say('ログアウト', 'Sign out')}
              </button>
            )}
          </div>
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-screen-2xl grow flex-col lg:flex-row">
        {role && <Menu role={role} />}
        <main id="content" className="min-w-0 grow p-4 md:p-8">
          <Outlet />
        </main>
      </div>
    </div>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <path d="M7 25 25 7" className="stroke-on-brand" strokeWidth="5" strokeLinecap="round" />
      <circle cx="9" cy="10" r="3" className="fill-on-brand" />
      <circle cx="23" cy="22" r="3" className="fill-on-brand" />
    </svg>
  );
}

function Member({ role }: { role: Role }) {
  const say = useSay();
  const employer = useHub(EmployerMeDocument, {}, { enabled: role === 'EMPLOYER' });
  const agency = useHub(AgencyMeDocument, {}, { enabled: role === 'AGENCY' });
  const names: Record<Role, ReactNode> = {
    EMPLOYER: employer.data?.myEmployer.name,
    AGENCY: agency.data?.myAgency.name,
    ANALYST: say('分析担当', 'Analyst'),
    OPERATOR: say('運営者', 'Operator'),
  };
  return <p className="text-quiet min-w-0 truncate text-sm">{names[role]}</p>;
}

function Switches() {
  const say = useSay();
  const language = useLanguage();
  const mode = useMode();
  return (
    <>
      <button
        type="button"
        className="link px-2"
        lang={language === 'ja' ? 'en' : 'ja'}
        onClick={() => setLanguage(language === 'ja' ? 'en' : 'ja')}
      >
        {language === 'ja' ? 'English' : '日本語'}
      </button>
      <label className="flex items-center gap-2 text-sm">
        <span className="sr-only">{say('表示モード', 'Colour mode')}</span>
        <select
          className="border-edge bg-card min-h-11 rounded-lg border px-2"
          value={mode}
          onChange={(event) => setMode(event.target.value as Mode)}
        >
          <option value="auto">{say('端末に合わせる', 'As the device')}</option>
          <option value="light">{say('ライト', 'Light')}</option>
          <option value="dark">{say('ダーク', 'Dark')}</option>
        </select>
      </label>
    </>
  );
}

function Menu({ role }: { role: Role }) {
  const say = useSay();
  const language = useLanguage();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (here && details.current) details.current.open = false;
  }, [here]);
  const links = menus[role].map(([to, ja, en]) => {
    const current = to === rooms[role] ? here === to : here.startsWith(to);
    return (
      <li key={to}>
        <RouterLink
          to={to}
          aria-current={current ? 'page' : undefined}
          className={`flex min-h-11 items-center rounded-lg px-4 py-2 ${current ? 'bg-brand-soft text-brand-strong font-bold' : 'text-ink hover:bg-raised'}`}
        >
          {language === 'ja' ? ja : en}
        </RouterLink>
      </li>
    );
  });
  const label = say('メニュー', 'Menu');
  return (
    <>
      <nav aria-label={label} className="no-print hidden w-52 shrink-0 py-8 ps-4 lg:block">
        <ul className="space-y-1">{links}</ul>
      </nav>
      <nav aria-label={label} className="border-line bg-card no-print border-b lg:hidden">
        <details ref={details}>
          <summary className="px-4 font-bold">{label}</summary>
          <ul className="px-2 pb-3">{links}</ul>
        </details>
      </nav>
    </>
  );
}
