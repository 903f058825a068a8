/**
 * Counts up whenever the rows of a view are made otherwise than before (rows-of-*.ts, a new column): whoever opens a
 * ledger with an older number refills its views from the journal (refill-old.ts).
 */
export const viewsShape = 6
