#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports a coupling with firms that names what does not exist, variables of other dimensions or
/// units, accounts that no node stands for, supplied variables that have no equations, and one in a
/// model without firms or supply network.
void check_firm_coupling(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
