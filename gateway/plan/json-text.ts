/** Data that is passed on as a subgraph wrote them: JSON that nobody here has read. */
export class JsonText {
  constructor(readonly json: string) {}
}
