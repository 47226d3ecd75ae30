#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim33618 {

/// Of the cells `part` and `rest` of a matrix together, `part` is a share.
struct CellShare {
  /// For messages.
  std::string name;
  /// Row and column.
  std::vector<std::pair<Eigen::Index, Eigen::Index>> part;
  std::vector<std::pair<Eigen::Index, Eigen::Index>> rest;
  /// From 0 to below 1.
  double share = 0;
};

/// A matrix that is to keep its structure and meet totals.
struct MatrixEstimate {
  std::vector<std::string> row_names;
  std::vector<std::string> column_names;
  /// rows × columns.
  Eigen::MatrixXd cells;
  /// What each row and column should add up to; nothing where it may add up to anything.
  std::vector<std::optional<double>> row_totals;
  std::vector<std::optional<double>> column_totals;
  /// rows × columns, or empty: cells that stay as they are.
  Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic> held;
  std::vector<CellShare> shares;
};

struct BalanceLimits {
  /// Largest distance of a row or column from its total, as a share of it, and of a share from what
  /// it should be.
  double tolerance = 1e-10;
  std::size_t iterations = 2000;
};

struct BalancedMatrix {
  Eigen::MatrixXd cells;
  /// How often rows and columns were scaled; 0 if the estimate meets all.
  std::size_t iterations = 0;
};

/// Scales the rows and columns of an estimate in turn until they meet their totals (RAS: R. Stone
/// 1961; M. Bacharach, Biproportional Matrices and Input-Output Change, 1970; M&B 7.4). Where cells
/// below zero stand in a row or column they are divided by what the others are multiplied by (GRAS:
/// T. Junius and J. Oosterhaven 2003, without their factor e as M. Lenzen, R. Wood and B. Gallego
/// 2007). Held cells are taken off the totals first (M&B 7.4.6). Shares are met by scaling part and
/// rest within their sum. No cell changes its sign or stops being zero. Throws InputError where a
/// cell or total is no finite number, where held cells leave a total that no cell can take, and,
/// with the row, column or share that is farthest off, where the limit of iterations is reached.
BalancedMatrix balanced_matrix(const MatrixEstimate& estimate, const BalanceLimits& limits = {});

}  // namespace sim33618
