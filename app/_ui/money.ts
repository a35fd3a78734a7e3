/** An amount with its currency, as exact as small amounts need: a reply often costs less than a cent. */
export function money(amount: number, currency: string, locale: string): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: amount !== 0 && amount < 0.1 ? 4 : 2 };
  try {
    return new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      ...digits,
    }).format(amount);
  } catch {
    // A currency without a code of its own, as an administrator typed it.
    return `${new Intl.NumberFormat(locale, digits).format(amount)} ${currency}`;
  }
}
