import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Home } from '../routes/home.js';
import { Frame } from '../ui/frame.js';
import { NotFound, Unexpected } from '../ui/lost.js';
import { Loading } from '../ui/states.js';
import { completeSignIn, type Role, rooms, signedInAs, signIn } from './session.js';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  pendingComponent: Loading,
  // Whoever comes into a room has its role; also at an address that leads nowhere.
  beforeLoad: async ({ location }) => {
    const role = (Object.keys(rooms) as Role[]).find((one) => `${location.pathname}/`.startsWith(`${rooms[one]}/`));
    if (!role) return;
    const mine = signedInAs();
    if (mine === null) await signIn(location.href);
    if (mine !== null && mine !== role) throw redirect({ to: rooms[mine] as string });
  },
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const tour = createRoute({
  getParentRoute: () => root,
  path: '/tour',
  component: lazyRouteComponent(() => import('../routes/tour/tour.js'), 'Tour'),
});
const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: Loading,
  beforeLoad: async () => {
    throw redirect({ href: await completeSignIn(), replace: true });
  },
});

type Rooms = Record<Role, Readonly<Record<string, () => Promise<{ Screen: () => React.ReactNode }>>>>;

/** Every page of the consoles by its address; a page's code comes when the page is opened. */
const pages: Rooms = {
  EMPLOYER: {
    '/employer': () => import('../routes/employer/overview.js'),
    '/employer/registrations': () => import('../routes/employer/registrations.js'),
    '/employer/registrations/new': () => import('../routes/employer/register.js'),
    '/employer/registrations/import': () => import('../routes/employer/import.js'),
    '/employer/registrations/$id': () => import('../routes/employer/registration.js'),
    '/employer/notices': () => import('../routes/employer/notices.js'),
    '/employer/openings': () => import('../routes/employer/openings.js'),
    '/employer/introductions': () => import('../routes/employer/introductions.js'),
    '/employer/introductions/$id': () => import('../routes/employer/introduction.js'),
    '/employer/slots': () => import('../routes/employer/slots.js'),
    '/employer/disputes': () => import('../routes/employer/disputes.js'),
    '/employer/report': () => import('../routes/report.js'),
    '/employer/ats': () => import('../routes/employer/ats.js'),
    '/employer/records': () => import('../routes/records.js'),
    '/employer/settings': () => import('../routes/employer/settings.js'),
  },
  AGENCY: {
    '/agency': () => import('../routes/agency/pool.js'),
    '/agency/candidates/$id': () => import('../routes/agency/candidate.js'),
    '/agency/pipeline': () => import('../routes/agency/pipeline.js'),
    '/agency/introductions/$id': () => import('../routes/agency/introduction.js'),
    '/agency/placements': () => import('../routes/agency/placements.js'),
    '/agency/searches': () => import('../routes/agency/searches.js'),
    '/agency/exports': () => import('../routes/agency/exports.js'),
    '/agency/deletions': () => import('../routes/agency/deletions.js'),
    '/agency/inquiries': () => import('../routes/agency/inquiries.js'),
    '/agency/ledgers': () => import('../routes/agency/ledgers.js'),
    '/agency/records': () => import('../routes/records.js'),
    '/agency/report': () => import('../routes/report.js'),
    '/agency/permit': () => import('../routes/agency/papers.js'),
    '/agency/logins': () => import('../routes/agency/logins.js'),
    '/agency/webhooks': () => import('../routes/agency/webhooks.js'),
  },
  ANALYST: {
    '/analyst': () => import('../routes/report.js'),
    '/analyst/circulation': () => import('../routes/circulation.js'),
    '/analyst/simulator': () => import('../routes/simulator.js'),
  },
  OPERATOR: {
    '/operator': () => import('../routes/operator/agencies.js'),
    '/operator/agencies/$id': () => import('../routes/operator/agency.js'),
    '/operator/filings': () => import('../routes/operator/filings.js'),
    '/operator/members': () => import('../routes/operator/members.js'),
    '/operator/programmes': () => import('../routes/simulator.js'),
    '/operator/disputes': () => import('../routes/operator/disputes.js'),
    '/operator/placements': () => import('../routes/operator/placements.js'),
    '/operator/watch': () => import('../routes/operator/watch.js'),
    '/operator/circulation': () => import('../routes/circulation.js'),
    '/operator/report': () => import('../routes/report.js'),
    '/operator/health': () => import('../routes/operator/health.js'),
  },
};

const screens = Object.values(pages).flatMap((room) =>
  Object.entries(room).map(([path, load]) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(load, 'Screen'),
      pendingComponent: Loading,
    }),
  ),
);

export const router = createRouter({
  routeTree: root.addChildren([home, tour, signedIn, ...screens]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultErrorComponent: Unexpected,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text && `?${text}`;
  },
});
