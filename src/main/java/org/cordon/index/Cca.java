package org.cordon.index;

import java.util.List;

/**
 * Regularised canonical correlation: finds the directions in which the vectors of sentences and those of their translations
 * vary together, and weighs each by how well they agree.
 */
final class Cca {

    private Cca() {}

    /** Fits the two sides to pairs; {@code regularisation} is a share of the largest variance. */
    static CrossMap.Side[] fit(List<float[]> left, List<float[]> right, double regularisation) {
        double[] leftMean = mean(left);
        double[] rightMean = mean(right);
        double[][] x = centred(left, leftMean);
        double[][] y = centred(right, rightMean);
        double[][] whitenX = whitening(product(transposed(x), x), regularisation);
        double[][] whitenY = whitening(product(transposed(y), y), regularisation);
        double[][] m = product(product(whitenX, product(transposed(x), y)), whitenY);
        // m = U S V'; the eigenvectors of m m' are U, and V follows from m' U = V S.
        Eigen eigen = Eigen.of(product(m, transposed(m)));
        int rank = Math.min(leftMean.length, rightMean.length);
        double[][] u = transposed(eigen.vectors());
        double[][] mapX = product(u, whitenX);
        double[][] mapY = product(product(u, m), whitenY);
        float[][] rowsX = new float[rank][];
        float[][] rowsY = new float[rank][];
        for (int k = 0; k < rank; k++) {
            double s = Math.sqrt(Math.max(eigen.values()[k], 0));
            rowsX[k] = scaled(mapX[k], s);
            rowsY[k] = scaled(mapY[k], 1);
        }
        return new CrossMap.Side[] {
            new CrossMap.Side(scaled(leftMean, 1), rowsX), new CrossMap.Side(scaled(rightMean, 1), rowsY)
        };
    }

    private static double[][] whitening(double[][] covariance, double regularisation) {
        Eigen eigen = Eigen.of(covariance);
        int n = covariance.length;
        double[][] half = new double[n][n];
        for (int k = 0; k < n; k++) {
            double scale = 1 / Math.sqrt(Math.max(eigen.values()[k], 0) + regularisation * eigen.values()[0]);
            for (int i = 0; i < n; i++) {
                half[k][i] = eigen.vectors()[i][k] * scale;
            }
        }
        return product(eigen.vectors(), half);
    }

    private static double[] mean(List<float[]> vectors) {
        double[] mean = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static double[][] centred(List<float[]> vectors, double[] mean) {
        double[][] rows = new double[vectors.size()][mean.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < mean.length; i++) {
                rows[r][i] = vectors.get(r)[i] - mean[i];
            }
        }
        return rows;
    }

    private static float[] scaled(double[] row, double scale) {
        float[] floats = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            floats[i] = (float) (row[i] * scale);
        }
        return floats;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double aik = a[i][k];
                double[] row = b[k];
                for (int j = 0; j < row.length; j++) {
                    c[i][j] += aik * row[j];
                }
            }
        }
        return c;
    }
}
