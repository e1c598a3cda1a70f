/** The hours of a lot over all its hour clauses (R7), in centihours. */
export interface LotLedger {
  /** Last agreed values, amendments included. */
  readonly agreed: number;
  readonly due: number;
  /** Validated statements and corrections together. */
  readonly validated: number;
  /** Validated before the tracking of a running contract started, where a balance was recorded. Apart from `validated`. */
  readonly opening?: number;
  readonly creditIn: number;
  readonly creditOut: number;
  readonly balance: number;
  readonly shortfall: number;
  readonly surplus: number;
}
