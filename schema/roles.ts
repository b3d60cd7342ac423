/** The kinds of member that call the hub, as the claim `tasuki_role` of an access token names them. */
export const roles = ['EMPLOYER', 'AGENCY', 'CANDIDATE', 'ANALYST', 'OPERATOR'] as const;
export type Role = (typeof roles)[number];

/** Claims of an access token besides those of RFC 9068: the role, and the id of the member that the token speaks for. */
export const ROLE_CLAIM = 'tasuki_role';
export const ORG_CLAIM = 'tasuki_org';

/** Every subgraph, in the order in which they are named everywhere. */
export const subgraphNames = ['employer', 'candidate', 'agency', 'rewards'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** What a login may do for its agency: an ADMIN also decides who acts for it and files its papers. */
export const agencyRoles = ['ADMIN', 'CONSULTANT'] as const;
export type AgencyRole = (typeof agencyRoles)[number];
