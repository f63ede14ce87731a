/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-model.h"

struct _SsTableRow {
  GObject parent_instance;
  gsize index;
};

G_DEFINE_FINAL_TYPE (SsTableRow, ss_table_row, G_TYPE_OBJECT)

struct _SsTableModel {
  GObject parent_instance;
  SsTable *table;
  guint most; /* rows that are told of */
};

static GType
get_item_type (GListModel *model)
{
  return SS_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return MIN (ss_table_n_rows (SS_TABLE_MODEL (model)->table), SS_TABLE_MODEL (model)->most);
}

static gpointer
get_item (GListModel *model, guint position)
{
  SsTableRow *row;

  if (position >= get_n_items (model))
    return NULL;
  row = g_object_new (SS_TYPE_TABLE_ROW, NULL);
  row->index = position;
  return row;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SsTableModel, ss_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
ss_table_row_class_init (SsTableRowClass *klass)
{
}

static void
ss_table_row_init (SsTableRow *row)
{
}

static void
ss_table_model_finalize (GObject *object)
{
  ss_table_unref (SS_TABLE_MODEL (object)->table);
  G_OBJECT_CLASS (ss_table_model_parent_class)->finalize (object);
}

static void
ss_table_model_class_init (SsTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ss_table_model_finalize;
}

static void
ss_table_model_init (SsTableModel *model)
{
}

SsTableModel *
ss_table_model_new (SsTable *table)
{
  SsTableModel *model = g_object_new (SS_TYPE_TABLE_MODEL, NULL);

  model->table = ss_table_ref (table);
  model->most = G_MAXUINT - 1;
  return model;
}

SsTableModel *
ss_table_model_new_folded (SsTable *table, guint n_rows)
{
  SsTableModel *model = ss_table_model_new (table);

  model->most = n_rows;
  return model;
}

void
ss_table_model_unfold (SsTableModel *model)
{
  guint n_before = get_n_items (G_LIST_MODEL (model));

  model->most = G_MAXUINT - 1;
  if (get_n_items (G_LIST_MODEL (model)) > n_before)
    g_list_model_items_changed (G_LIST_MODEL (model), n_before, 0,
                                get_n_items (G_LIST_MODEL (model)) - n_before);
}

gsize
ss_table_row_index (SsTableRow *row)
{
  return row->index;
}
