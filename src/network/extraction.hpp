#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// What a set of nodes loses in a thought experiment (M&B 12.2.6; E. Dietzenbacher and J. van der
/// Linden 1997): `total` removes its rows, columns and final demand (G. Strassert 1968); `backward`
/// lets it buy its inputs outside the table (columns of A are 0, final demand as it was);
/// `forward` lets its buyers buy elsewhere (rows of B are 0, value added as it was).
enum class Extraction { total, backward, forward };

/// Output that each of n nodes loses, in the unit of the table, when the `nodes` are extracted;
/// for `total` and k among them, x_k. By an update of L or G of the rank of the set (J. Sherman and
/// W. Morrison 1950, M. Woodbury 1950): with K the set, L_·K (L_KK)⁻¹ x_K; (L − I)_·K (L_KK)⁻¹
/// x_K; x_K' (G_KK)⁻¹ (G − I)_K·. `nodes` holds places in the list, each once; throws InputError
/// where they do not.
Eigen::VectorXd extraction_loss(const InputOutputSystem& system,
                                const std::vector<Eigen::Index>& nodes, Extraction extraction);

/// The sum of the losses when each of n nodes alone is extracted, in the unit of the table. In
/// O(n²).
Eigen::VectorXd extraction_losses(const InputOutputSystem& system, Extraction extraction);

}  // namespace sim33618
