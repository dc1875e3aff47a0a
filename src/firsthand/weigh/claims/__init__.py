"""Statements that say the same, with the independent support behind them."""
