/** A real number known to within `radius`: the true value lies in `value ± radius`. */
export type Bounded = { value: number; radius: number };
