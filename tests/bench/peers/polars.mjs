// SPDX-License-Identifier: GPL-3.0-or-later
// polars.mjs FILE: read, infer, and profile every column: missing, min, max, mean, exact distinct.
import pl from 'nodejs-polars';

const file = process.argv[2];
const french = file.endsWith('-fr.csv');
const tabs = file.endsWith('.tsv');
const frame = pl.readCSV(file, {
  sep: tabs ? '\t' : french ? ';' : ',', decimalComma: french, quoteChar: tabs ? '' : '"',
  tryParseDates: true, inferSchemaLength: 1000, ignoreErrors: true,
});
for (const column of frame.getColumns()) {
  const numbers = column.isNumeric() ? [column.min(), column.max(), column.mean()] : [];
  console.log(column.name, column.nullCount(), column.nUnique(), ...numbers);
}
