/** Each name with its character after it. */
const SIGNS = `
le ≤ ge ≥ ne ≠ times × divide ÷ minus − plusmn ± middot · deg ° pi π alpha α beta β theta θ
infin ∞ asymp ≈ equiv ≡ rarr → radic √ ang ∠ hellip … ndash – mdash — ldquo “ rdquo ” sup2 ²
sup3 ³ frac12 ½ sum ∑ prod ∏ part ∂ nabla ∇ isin ∈ notin ∉ ni ∋ cap ∩ cup ∪ sub ⊂ sup ⊃ sube ⊆
supe ⊇ empty ∅ forall ∀ exist ∃ there4 ∴ because ∵ sim ∼ cong ≅ prop ∝ perp ⊥ parallel ∥ larr ←
harr ↔ lArr ⇐ rArr ⇒ hArr ⇔ oplus ⊕ otimes ⊗ sdot ⋅ bull • prime ′ Prime ″ lfloor ⌊ rfloor ⌋
lceil ⌈ rceil ⌉ lang ⟨ rang ⟩ frac14 ¼ frac34 ¾ half ½ sup1 ¹ permil ‰ copy © euro € pound £
yen ¥ lsquo ‘ rsquo ’ laquo « raquo » gamma γ delta δ epsilon ε zeta ζ eta η iota ι kappa κ mu μ
micro µ nu ν xi ξ rho ρ sigma σ tau τ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ
Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω lambda λ and ∧ or ∨ not ¬ int ∫`;

const NAMED: Record<string, string> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  ...Object.fromEntries([...SIGNS.matchAll(/(\w+) (\S+)/g)].map(([, name, sign]) => [name, sign])),
};

/** The HTML entity at `at` as its character and its length in the source; null if none that we know stands there. */
export function entityAt(source: string, at: number): { text: string; length: number } | null {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+\d*));/i.exec(source.slice(at, at + 12));
  if (!match) return null;
  const [whole, decimal, hex, name] = match;
  const text = name
    ? Object.hasOwn(NAMED, name) && NAMED[name]
    : character(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16));
  return text ? { text, length: whole.length } : null;
}

/** A code point as a character; none for controls, surrogates and what lies outside Unicode. */
export function character(code: number): string | undefined {
  const known = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return known ? String.fromCodePoint(code) : undefined;
}
