/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-grid.h"

#include "cell-text.h"
#include "kind-look.h"
#include "table-model.h"
#include "text-scale.h"

#include <glib/gi18n-lib.h>

/* 60 live columns took 900 ms to a first frame, 12 took 200 (measured): a page is what a screen is wide. */
#define COLUMNS_A_PAGE 24
/* Width of a column: what its longest text needs within these bounds, px at 100 % text. */
#define CHARACTER_WIDTH 8
#define LEAST_WIDTH 70
#define MOST_WIDTH 260
#define NUMBER_WIDTH 110
#define CELL_PADDING 24
/* What stands on the screen at once, made before all else: rows of the tallest screen, and a width while the grid has none yet, px. */
#define SCREEN_ROWS 48
#define SCREEN_WIDTH 1280
/* Frames after which that is on the screen. */
#define FIRST_FRAMES 2

struct _SsDataGrid {
  SsPane parent_instance;

  GtkColumnView *view;
  GtkWidget *pager, *previous_button, *next_button;
  GtkLabel *page_label;
  GtkScrolledWindow *scroller;

  gboolean is_glance; /* shows the first rows of what is being read */
  gsize first;        /* column of the page shown */
  gsize n_built;      /* columns of it that are made */
  SsTableModel *rows; /* owned, NULL once unfolded */
  guint frames;       /* since the page was shown */
  guint tick;         /* frame callback that makes the rest; 0: all is made */
};

enum { PROP_0, PROP_IS_GLANCE };

/* What the cells of one column need while they are bound. */
typedef struct {
  SsProfile *profile;
  SsCellFormat format;
  float xalign;
  GHashTable *marked; /* rows, as pointers */
} CellColumn;

G_DEFINE_FINAL_TYPE (SsDataGrid, ss_data_grid, SS_TYPE_PANE)

static void
cell_column_free (gpointer data, GClosure *closure)
{
  CellColumn *cells = data;

  ss_profile_unref (cells->profile);
  g_hash_table_unref (cells->marked);
  g_free (cells);
}

static GHashTable *
marked_rows (SsProfile *profile, const char *name)
{
  GHashTable *marked = g_hash_table_new (NULL, NULL);
  const GPtrArray *findings = ss_profile_findings (profile);

  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *finding = g_ptr_array_index (findings, i);

    if (g_strcmp0 (finding->column, name) == 0)
      for (gsize j = 0; j < finding->n_rows; j++)
        g_hash_table_add (marked, GSIZE_TO_POINTER (finding->rows[j]));
  }
  return marked;
}

static void
rows_free (gpointer data, GClosure *closure)
{
  g_hash_table_unref (data);
}

static CellColumn *
cell_column_new (SsProfile *profile, gsize i)
{
  CellColumn *cells = g_new0 (CellColumn, 1);
  const SsColumn *column = ss_table_column (ss_profile_table (profile), i);

  cells->profile = ss_profile_ref (profile);
  cells->format = ss_cell_format (column, ss_profile_column (profile, i));
  cells->xalign = ss_kind_look (ss_column_kind (column))->xalign;
  cells->marked = marked_rows (profile, ss_column_name (column));
  return cells;
}

static void
on_cell_setup (GtkListItemFactory *factory, GtkListItem *item, CellColumn *cells)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), cells ? cells->xalign : 1);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
mark (GtkWidget *cell, GHashTable *marked, gsize row)
{
  if (g_hash_table_contains (marked, GSIZE_TO_POINTER (row)))
    gtk_widget_add_css_class (cell, "marked");
  else
    gtk_widget_remove_css_class (cell, "marked");
}

static void
on_cell_bind (GtkListItemFactory *factory, GtkListItem *item, CellColumn *cells)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  gsize row = ss_table_row_index (gtk_list_item_get_item (item));
  g_autofree char *text = ss_cell_format_text (&cells->format, row);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  mark (cell, cells->marked, row);
}

static void
on_number_bind (GtkListItemFactory *factory, GtkListItem *item, GHashTable *rows)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text
      = ss_number_text (ss_table_row_index (gtk_list_item_get_item (item)) + 1, 0, ss_language_current ());

  gtk_widget_add_css_class (cell, "dim-label");
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  mark (cell, rows, ss_table_row_index (gtk_list_item_get_item (item)));
}

static int
column_width (const SsColumn *column, const SsColumnFacts *facts)
{
  int characters = MAX (g_utf8_strlen (ss_column_name (column), -1),
                        ss_column_kind (column) == SS_KIND_TEXT ? (int)facts->max_length : 0);
  int least = ss_column_is_numeric (column) ? NUMBER_WIDTH : LEAST_WIDTH;

  return ss_text_scaled (CLAMP (characters * CHARACTER_WIDTH + CELL_PADDING, least, MOST_WIDTH));
}

static void
append_column (SsDataGrid *grid, SsProfile *profile, gsize i)
{
  const SsColumn *column = ss_table_column (ss_profile_table (profile), i);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  CellColumn *cells = cell_column_new (profile, i);
  GtkColumnViewColumn *view_column;

  g_signal_connect_data (factory, "setup", G_CALLBACK (on_cell_setup), cells, NULL, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_cell_bind), cells, cell_column_free, 0);
  view_column = gtk_column_view_column_new (ss_column_name (column), factory);
  gtk_column_view_column_set_fixed_width (view_column, column_width (column, ss_profile_column (profile, i)));
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (grid->view, view_column);
  g_object_unref (view_column);
}

static void
append_row_numbers (SsDataGrid *grid, SsProfile *profile)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup), NULL);
  /* A remark on whole rows marks their numbers. */
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_number_bind), marked_rows (profile, NULL), rows_free,
                         0);
  column = gtk_column_view_column_new ("", factory);
  gtk_column_view_column_set_fixed_width (column, ss_text_scaled (LEAST_WIDTH));
  gtk_column_view_append_column (grid->view, column);
}

/* An empty column takes the width that is left, so that rows reach the edge. */
static void
append_filler (SsDataGrid *grid)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("", NULL);

  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (grid->view, column);
}

/* The columns but for the first @n_kept. */
static void
remove_columns (SsDataGrid *grid, guint n_kept)
{
  GListModel *columns = gtk_column_view_get_columns (grid->view);

  while (g_list_model_get_n_items (columns) > n_kept) {
    g_autoptr (GtkColumnViewColumn) column
        = g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

    gtk_column_view_remove_column (grid->view, column);
  }
}

/* A column view puts all titles on the left and has no word for it: the label is looked up in the title's widget. */
static void
align_title (GtkWidget *title, float xalign)
{
  GtkWidget *box = gtk_widget_get_first_child (title), *label = box ? gtk_widget_get_first_child (box) : NULL;

  if (!GTK_IS_LABEL (label))
    return;
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
}

/* Titles stand as their cells do. The first title is that of the rows' numbers. */
static void
align_titles (SsDataGrid *grid, SsProfile *profile, gsize last)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (grid->view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;

  for (gsize i = grid->first; i < last && title && (title = gtk_widget_get_next_sibling (title)); i++)
    align_title (title,
                 ss_kind_look (ss_column_kind (ss_table_column (ss_profile_table (profile), i)))->xalign);
}

static SsProfile *
shown_profile (SsDataGrid *grid)
{
  SsSession *session = ss_pane_session (grid);

  return grid->is_glance ? ss_session_glance (session) : ss_session_profile (session);
}

static gsize
page_end (const SsDataGrid *grid, SsProfile *profile)
{
  return MIN (grid->first + COLUMNS_A_PAGE, ss_table_n_columns (ss_profile_table (profile)));
}

/* Makes columns of the page until it is @width wide; all of them: G_MAXINT. Each goes to the end, the filler last: a column view keeps the
   titles in the order in which they came, for the keyboard too, whatever place a column is given among those that are there. */
static void
build_columns (SsDataGrid *grid, SsProfile *profile, int width)
{
  gsize last = page_end (grid, profile), i = grid->first + grid->n_built;

  remove_columns (grid, 1 + (guint)grid->n_built);
  for (; i < last && width > 0; i++) {
    append_column (grid, profile, i);
    width -= column_width (ss_table_column (ss_profile_table (profile), i), ss_profile_column (profile, i));
  }
  grid->n_built = i - grid->first;
  append_filler (grid);
  align_titles (grid, profile, i);
}

static void
forget_rest (SsDataGrid *grid)
{
  if (grid->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (grid), grid->tick);
  grid->tick = 0;
  g_clear_object (&grid->rows);
}

/* The columns beyond the edge and the rows below it. */
static void
build_rest (SsDataGrid *grid)
{
  SsProfile *profile = shown_profile (grid);

  if (profile && grid->tick) {
    build_columns (grid, profile, G_MAXINT);
    if (grid->rows)
      ss_table_model_unfold (grid->rows);
  }
  forget_rest (grid);
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  SsDataGrid *grid = SS_DATA_GRID (widget);

  if (++grid->frames <= FIRST_FRAMES)
    return G_SOURCE_CONTINUE;
  build_rest (grid);
  return G_SOURCE_REMOVE;
}

static void
show_page (SsDataGrid *grid, SsProfile *profile)
{
  gsize n = ss_table_n_columns (ss_profile_table (profile)), last = page_end (grid, profile);
  int width = gtk_widget_get_width (GTK_WIDGET (grid));
  g_autofree char *page = NULL;

  remove_columns (grid, 0);
  append_row_numbers (grid, profile);
  grid->n_built = 0;
  build_columns (grid, profile, width > 0 ? width : SCREEN_WIDTH);
  grid->frames = 0;
  if (!grid->tick)
    grid->tick = gtk_widget_add_tick_callback (GTK_WIDGET (grid), on_frame, NULL, NULL);
  /* Translators: first and last of the columns shown, and how many there are. */
  page = g_strdup_printf (_ ("Columns %zu to %zu of %zu"), grid->first + 1, last, n);
  gtk_label_set_label (grid->page_label, page);
  gtk_widget_set_visible (grid->pager, n > COLUMNS_A_PAGE);
  gtk_widget_set_sensitive (grid->previous_button, grid->first > 0);
  gtk_widget_set_sensitive (grid->next_button, last < n);
}

static void
turn_page (SsDataGrid *grid, gssize columns)
{
  grid->first += columns;
  show_page (grid, shown_profile (grid));
}

static void
on_previous (SsDataGrid *grid)
{
  turn_page (grid, -COLUMNS_A_PAGE);
}

static void
on_next (SsDataGrid *grid)
{
  turn_page (grid, COLUMNS_A_PAGE);
}

static void
ss_data_grid_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsDataGrid *grid = SS_DATA_GRID (pane);
  SsProfile *profile = shown_profile (grid);
  g_autoptr (GtkNoSelection) rows = NULL;

  if (!(changed & (grid->is_glance ? SS_PART_GLANCE : SS_PART_TABLE)) || !profile)
    return;
  forget_rest (grid);
  grid->rows = ss_table_model_new_folded (ss_profile_table (profile), SCREEN_ROWS);
  rows = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (grid->rows)));
  gtk_column_view_set_model (grid->view, NULL);
  grid->first = 0;
  show_page (grid, profile);
  gtk_column_view_set_model (grid->view, GTK_SELECTION_MODEL (rows));
}

static void
ss_data_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IS_GLANCE)
    SS_DATA_GRID (object)->is_glance = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ss_data_grid_dispose (GObject *object)
{
  forget_rest (SS_DATA_GRID (object));
  G_OBJECT_CLASS (ss_data_grid_parent_class)->dispose (object);
}

static void
ss_data_grid_class_init (SsDataGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ss_data_grid_set_property;
  G_OBJECT_CLASS (klass)->dispose = ss_data_grid_dispose;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_IS_GLANCE,
      g_param_spec_boolean ("is-glance", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  SS_PANE_CLASS (klass)->update = ss_data_grid_update;
  ss_pane_class_set_template (klass, "data-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, SsDataGrid, view);
  gtk_widget_class_bind_template_child (widget_class, SsDataGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, SsDataGrid, pager);
  gtk_widget_class_bind_template_child (widget_class, SsDataGrid, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SsDataGrid, next_button);
  gtk_widget_class_bind_template_child (widget_class, SsDataGrid, page_label);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
}

static void
ss_data_grid_init (SsDataGrid *grid)
{
  gtk_widget_init_template (GTK_WIDGET (grid));
}

/* What is to be brought into sight once it is laid out. */
typedef struct {
  SsDataGrid *grid; /* borrowed: its tick callback owns this */
  gsize row;
  int column; /* among those shown; -1: any */
  gboolean is_laid_out;
} Sight;

static void
show_across (SsDataGrid *grid, int column)
{
  GListModel *columns = gtk_column_view_get_columns (grid->view);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (grid->scroller);
  int left = 0, width = 0;

  /* The first column is that of the rows' numbers. */
  for (int i = 0; i <= column + 1; i++) {
    g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (columns, i);

    left += width;
    width = gtk_column_view_column_get_fixed_width (view_column);
  }
  gtk_adjustment_clamp_page (across, left, left + width);
}

static void
show_down (SsDataGrid *grid, gsize row)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (grid->scroller);
  gsize n = ss_table_n_rows (ss_profile_table (shown_profile (grid)));
  double place = gtk_adjustment_get_upper (down) * row / MAX (n, 1);

  gtk_adjustment_set_value (down, place - gtk_adjustment_get_page_size (down) / 2);
}

/* The page around the table scrolls too. */
static void
show_table (SsDataGrid *grid)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (grid));
  GtkWidget *outer = gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  if (outer && gtk_widget_compute_bounds (GTK_WIDGET (grid), parent, &place))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer)),
                               place.origin.y, place.origin.y + place.size.height);
}

/* The first frame lays out columns that are new, the second can scroll to them. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Sight *sight = data;

  if (!sight->is_laid_out) {
    sight->is_laid_out = TRUE;
    return G_SOURCE_CONTINUE;
  }
  show_table (sight->grid);
  show_down (sight->grid, sight->row);
  if (sight->column >= 0)
    show_across (sight->grid, sight->column);
  return G_SOURCE_REMOVE;
}

void
ss_data_grid_reveal (SsDataGrid *grid, const char *column, gsize row)
{
  SsProfile *profile = shown_profile (grid);
  Sight *sight = g_new0 (Sight, 1);
  gsize index;

  *sight = (Sight) {.grid = grid, .row = row, .column = -1};
  if (column && ss_table_find (ss_profile_table (profile), column, &index)) {
    if (grid->first != index - index % COLUMNS_A_PAGE) {
      grid->first = index - index % COLUMNS_A_PAGE;
      show_page (grid, profile);
    }
    sight->column = index - grid->first;
  }
  build_rest (grid); /* the place of a row is known by how many there are */
  gtk_widget_add_tick_callback (GTK_WIDGET (grid), on_tick, sight, g_free);
}
