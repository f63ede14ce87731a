/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "colour-science.h"

#include <math.h>

typedef struct {
  double v[3];
} Triple;

/* D65 white, CIE 15:2004. */
static const Triple white = {{0.95047, 1.0, 1.08883}};

static const double rgb_to_xyz[3][3] = {
    {0.4124564, 0.3575761, 0.1804375},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339, 0.1191920, 0.9503041},
};

static const double xyz_to_rgb[3][3] = {
    {3.2404542, -1.5371385, -0.4985314},
    {-0.9692660, 1.8760108, 0.0415560},
    {0.0556434, -0.2040259, 1.0572252},
};

static const double visions[SS_N_VISIONS][3][3] = {
    [SS_VISION_FULL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    [SS_VISION_PROTANOPIA]
    = {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    [SS_VISION_DEUTERANOPIA]
    = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    [SS_VISION_TRITANOPIA]
    = {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

static Triple
multiply (const double matrix[3][3], Triple in)
{
  Triple out;
  for (guint i = 0; i < 3; i++)
    out.v[i] = matrix[i][0] * in.v[0] + matrix[i][1] * in.v[1] + matrix[i][2] * in.v[2];
  return out;
}

static Triple
linear_from_colour (SsColour colour)
{
  Triple linear;
  for (guint i = 0; i < 3; i++) {
    double c = ((colour >> (24 - 8 * i)) & 0xff) / 255.0;
    linear.v[i] = c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
  }
  return linear;
}

static SsColour
colour_from_linear (Triple linear)
{
  guint32 rgb = 0;
  for (guint i = 0; i < 3; i++) {
    double c = CLAMP (linear.v[i], 0.0, 1.0);
    c = c <= 0.0031308 ? 12.92 * c : 1.055 * pow (c, 1 / 2.4) - 0.055;
    rgb = (rgb << 8) | (guint32)(c * 255 + 0.5);
  }
  return SS_COLOUR (rgb);
}

static double
lab_forward (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static double
lab_backward (double f)
{
  return f * f * f > 216.0 / 24389 ? f * f * f : (116 * f - 16) * 27 / 24389;
}

SsLab
ss_colour_to_lab (SsColour colour)
{
  Triple xyz = multiply (rgb_to_xyz, linear_from_colour (colour));
  double fx = lab_forward (xyz.v[0] / white.v[0]);
  double fy = lab_forward (xyz.v[1] / white.v[1]);
  double fz = lab_forward (xyz.v[2] / white.v[2]);
  return (SsLab) {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
}

SsColour
ss_colour_from_lab (SsLab lab)
{
  double fy = (lab.l + 16) / 116;
  Triple xyz = {{white.v[0] * lab_backward (fy + lab.a / 500), white.v[1] * lab_backward (fy),
                 white.v[2] * lab_backward (fy - lab.b / 200)}};
  return colour_from_linear (multiply (xyz_to_rgb, xyz));
}

SsColour
ss_colour_simulate (SsColour colour, SsVision vision)
{
  return colour_from_linear (multiply (visions[vision], linear_from_colour (colour)));
}

static double
hue_degrees (double b, double a)
{
  if (a == 0 && b == 0)
    return 0;
  double h = atan2 (b, a) * 180 / G_PI;
  return h < 0 ? h + 360 : h;
}

static double
cos_degrees (double degrees)
{
  return cos (degrees * G_PI / 180);
}

static double
chroma_weight (double chroma)
{
  double c7 = pow (chroma, 7);
  return sqrt (c7 / (c7 + 6103515625.0)); /* 25^7 */
}

/* Difference and mean of two hues, equations 10 and 14 of Sharma et al. */
static void
compare_hues (double h1, double h2, gboolean is_grey, double *difference, double *mean)
{
  double d = h2 - h1;
  *difference = is_grey ? 0 : d > 180 ? d - 360 : d < -180 ? d + 360 : d;
  double sum = h1 + h2;
  if (is_grey)
    *mean = sum;
  else if (fabs (d) <= 180)
    *mean = sum / 2;
  else
    *mean = sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

double
ss_lab_difference (SsLab one, SsLab two)
{
  double g = 0.5 * (1 - chroma_weight ((hypot (one.a, one.b) + hypot (two.a, two.b)) / 2));
  double a1 = (1 + g) * one.a, a2 = (1 + g) * two.a;
  double c1 = hypot (a1, one.b), c2 = hypot (a2, two.b);
  double dh, h;
  compare_hues (hue_degrees (one.b, a1), hue_degrees (two.b, a2), c1 * c2 == 0, &dh, &h);

  double dl = two.l - one.l, dc = c2 - c1;
  double big_h = 2 * sqrt (c1 * c2) * sin (dh * G_PI / 360);
  double l = (one.l + two.l) / 2, c = (c1 + c2) / 2;
  double t = 1 - 0.17 * cos_degrees (h - 30) + 0.24 * cos_degrees (2 * h) + 0.32 * cos_degrees (3 * h + 6)
             - 0.20 * cos_degrees (4 * h - 63);
  double sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt (20 + (l - 50) * (l - 50));
  double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  double turn = 30 * exp (-((h - 275) / 25) * ((h - 275) / 25));
  double rt = -sin (2 * turn * G_PI / 180) * 2 * chroma_weight (c);
  double x = dl / sl, y = dc / sc, z = big_h / sh;
  return sqrt (x * x + y * y + z * z + rt * y * z);
}

double
ss_colour_difference (SsColour a, SsColour b)
{
  return ss_lab_difference (ss_colour_to_lab (a), ss_colour_to_lab (b));
}

double
ss_colours_least_difference (const SsColour *colours, gsize n)
{
  double least = INFINITY;
  for (guint vision = 0; vision < SS_N_VISIONS; vision++)
    for (gsize i = 0; i < n; i++)
      for (gsize j = 0; j < i; j++)
        least = MIN (least, ss_colour_difference (ss_colour_simulate (colours[i], vision),
                                                  ss_colour_simulate (colours[j], vision)));
  return least;
}

static double
luminance (SsColour colour)
{
  Triple linear = linear_from_colour (colour);
  return 0.2126 * linear.v[0] + 0.7152 * linear.v[1] + 0.0722 * linear.v[2];
}

double
ss_colour_contrast (SsColour a, SsColour b)
{
  double la = luminance (a), lb = luminance (b);
  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

SsColour
ss_colour_between (SsColour a, SsColour b, double t)
{
  SsLab from = ss_colour_to_lab (a), to = ss_colour_to_lab (b);
  t = CLAMP (t, 0.0, 1.0);
  return ss_colour_from_lab (
      (SsLab) {from.l + t * (to.l - from.l), from.a + t * (to.a - from.a), from.b + t * (to.b - from.b)});
}
